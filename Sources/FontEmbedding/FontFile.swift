import CHarfBuzz

/// A font on disk, read once.
struct FontFile: Sendable {
  /// What it has glyphs for.
  let letters: Set<Unicode.Scalar>
  private let path: String
  private let index: UInt32
  /// Beside those that are kept anyway: the licence (13) and where it is found (14), which the SIL
  /// Open Font License asks to keep.
  private static let licenceNames: [hb_codepoint_t] = [13, 14]

  init?(path: String, index: UInt32) {
    self.path = path
    self.index = index
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    let face = hb_face_create(blob, index)
    defer { hb_face_destroy(face) }
    let set = hb_set_create()
    defer { hb_set_destroy(set) }
    hb_face_collect_unicodes(face, set)
    var letters: Set<Unicode.Scalar> = []
    var letter = hb_codepoint_t.max
    while hb_set_next(set, &letter) != 0 {
      if let scalar = Unicode.Scalar(letter) { letters.insert(scalar) }
    }
    guard !letters.isEmpty else { return nil }
    self.letters = letters
  }

  /// The font with the glyphs for `letters` and all the forms that they take side by side; nil if
  /// HarfBuzz cannot make it.
  func subset(_ letters: Set<Unicode.Scalar>) -> [UInt8]? {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    let face = hb_face_create(blob, index)
    defer { hb_face_destroy(face) }
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    // Hints are for screens of another age; they make up half of a font.
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    let unicodes = hb_subset_input_unicode_set(input)
    for letter in letters { hb_set_add(unicodes, letter.value) }
    let names = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID)
    for name in Self.licenceNames { hb_set_add(names, name) }
    guard let subset = hb_subset_or_fail(face, input) else { return nil }
    defer { hb_face_destroy(subset) }
    let result = hb_face_reference_blob(subset)
    defer { hb_blob_destroy(result) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(result, &length), length > 0 else { return nil }
    return data.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(length)))
    }
  }
}
