// swift-tools-version: 6.1
import PackageDescription

/// One strict set of settings for every Swift target of the package.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Which tests this build is for, `make test` or `make test-all`; none for the program as it ships.
enum Tests: String { case short, all }
let testsToRun = Context.environment["RAWABIT_TESTS"].flatMap(Tests.init)

/// Tests read much text, which optimised code does in a third of the time. Not always: a package with such flags
/// cannot be depended upon.
let optimisation: [SwiftSetting] = testsToRun == nil ? [] : [.unsafeFlags(["-O"])]

/// The HTTP client, with its cryptography, is most of what there is to compile. The short tests do without it: they
/// give loading a transport of their own, and start no servers.
let hasHTTPClient = testsToRun != .short

/// A library target of the house; `design` of its imports is checked by `HouseRulesTests`.
func part(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources,
    swiftSettings: strict + optimisation)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [])
  -> Target
{
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "rawabit",
  products: [
    .executable(name: "rawabit", targets: ["RawabitCLI"]),
    .library(name: "Rawabit", targets: ["Rawabit", "Articles", "KnowledgeGraph", "RDFModel"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(name: "CSerd", pkgConfig: "serd-0", providers: [.apt(["libserd-dev"])]),
    .systemLibrary(name: "CFileExchange"),
    .systemLibrary(
      name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig-dev"])]),
    .systemLibrary(
      name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CRsvg", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    part("Digests", ["CNettle"]),
    part("RDFModel"),
    part("RDFSyntax", ["RDFModel", "CSerd"]),
    part("Articles", ["CLibxml2"]),
    part("TextAnalysis"),
    part("Lexicon", ["RDFModel", "RDFSyntax", "TextAnalysis"]),
    part("Phrases", ["Lexicon", "TextAnalysis"]),
    part("Linking", ["Phrases", "Lexicon", "TextAnalysis"]),
    part("Extraction", ["Linking", "Phrases", "Lexicon", "TextAnalysis", "Articles"]),
    part(
      "KnowledgeGraph",
      [
        "Extraction", "Linking", "Phrases", "Lexicon", "TextAnalysis", "Articles", "RDFModel",
        "Digests",
      ]),
    part("Diagrams", ["RDFModel"]),
    part("GraphvizLayout", ["Diagrams", "CGraphviz"]),
    part("PictureExport", ["CRsvg"]),
    part("FontEmbedding", ["Diagrams", "CFontconfig", "CHarfBuzz"]),
    part(
      "Briefing",
      ["Diagrams", "RDFModel", .product(name: "Mustache", package: "swift-mustache")],
      // Within the program: it may be copied anywhere.
      resources: [.embedInCode("Templates")]),
    part("StoreLoading", ["Digests", "RDFModel", "CZlib"]),
    part("Oxigraph", ["RDFModel", "RDFSyntax"]),
    part("Querying", ["Oxigraph", "RDFModel", "RDFSyntax", "StoreLoading"]),
    part(
      "Rawabit",
      [
        "Articles", "Briefing", "Diagrams", "Digests", "Extraction", "FontEmbedding",
        "GraphvizLayout", "KnowledgeGraph", "Lexicon", "Linking", "Oxigraph", "Phrases",
        "PictureExport", "RDFModel", "RDFSyntax", "TextAnalysis", "CFileExchange",
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "RawabitCLI",
      dependencies: [
        "Rawabit", "Articles", "Briefing", "Diagrams", "KnowledgeGraph", "Lexicon",
        "Oxigraph", "PictureExport", "Querying", "RDFModel", "RDFSyntax", "StoreLoading",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ] + (hasHTTPClient ? ["StoreHTTP"] : []),
      swiftSettings: strict + (hasHTTPClient ? [.define("HTTP_CLIENT")] : [])),

    .executableTarget(
      name: "LatticeBenchmark", dependencies: ["Lexicon", "Phrases", "TextAnalysis"],
      path: "Benchmarks/LatticeBenchmark", swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("ArticlesTests", ["Articles", "TestSupport"]),
    tests(
      "RawabitTests",
      [
        "Rawabit", "Articles", "Diagrams", "KnowledgeGraph", "Lexicon", "Linking", "Extraction",
        "RDFModel", "RDFSyntax", "TestSupport",
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests("CLITests", ["RawabitCLI", "TestSupport"]),
    tests("HouseRulesTests", ["TestSupport"]),
    tests("StoreLoadingTests", ["StoreLoading", "TestSupport"]),
    tests("OxigraphTests", ["Oxigraph", "RDFModel", "RDFSyntax", "TestSupport"]),
    tests("QueryingTests", ["Querying", "RDFModel"]),
    tests("RDFModelTests", ["RDFModel"]),
    tests(
      "RewriteTests",
      [
        "Rawabit", "Articles", "KnowledgeGraph", "Lexicon", "Linking", "Extraction", "RDFModel",
        "TestSupport",
      ]),
    tests("RDFSyntaxTests", ["Oxigraph", "RDFModel", "RDFSyntax", "TestSupport"]),
    tests(
      "KnowledgeGraphTests",
      [
        "KnowledgeGraph", "Digests", "Extraction", "Linking", "Lexicon", "Articles", "RDFModel",
      ]),
    .target(
      name: "DiagramSamples", dependencies: ["Diagrams", "RDFModel"], path: "Tests/DiagramSamples",
      swiftSettings: strict),
    tests("DiagramsTests", ["Diagrams", "DiagramSamples", "RDFModel"]),
    tests("PictureExportTests", ["PictureExport"]),
    tests("FontEmbeddingTests", ["FontEmbedding", "Diagrams", "TestSupport"]),
    tests("BriefingTests", ["Briefing", "Diagrams", "DiagramSamples", "RDFModel"]),
    tests(
      "GraphvizLayoutTests",
      ["GraphvizLayout", "Diagrams", "DiagramSamples", "RDFModel", "RDFSyntax", "TestSupport"]),
  ]
)

if hasHTTPClient {
  package.dependencies += [
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
  ]
  package.targets += [
    part(
      "StoreHTTP",
      [
        "StoreLoading",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    tests("StoreHTTPTests", ["StoreHTTP", "StoreLoading", "TestSupport"]),
  ]
}
