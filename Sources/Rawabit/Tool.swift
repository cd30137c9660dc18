/// The program's own name and version, for manifests, records of runs and `--version`.
public enum Tool {
  public static let name = "rawabit"
  public static let version = "0.1.0"
}
