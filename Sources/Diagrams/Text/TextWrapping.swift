/// Breaks labels into lines by words, evenly: no line of one word under a full one.
enum TextWrapping {
  /// Lines of at most `limit` visible letters; a longer word is cut. `text` is one clean line.
  static func wrap(_ text: String, limit: Int) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ") {
      // No line begins with a dash.
      if word == "–", let last = words.last, width(last) + 2 <= limit {
        words[words.count - 1] = last + " –"
      } else {
        words += cut(String(word), limit: limit)
      }
    }
    guard !words.isEmpty else { return [] }
    let greedy = fill(words, limit: limit)
    guard greedy.count > 1 else { return greedy }
    // The narrowest limit that needs no more lines gives the evenest block.
    var best = greedy
    var narrow = limit - 1
    while narrow > 4 {
      let tighter = fill(words, limit: narrow)
      if tighter.count > greedy.count { break }
      best = tighter
      narrow -= 1
    }
    return best
  }

  /// Letters that take room: combining marks and format characters do not.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: sum
      default: sum + 1
      }
    }
  }

  private static func fill(_ words: [String], limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for word in words {
      let wordLength = width(word)
      if !line.isEmpty, length + 1 + wordLength > limit {
        lines.append(line)
        line = ""
        length = 0
      }
      line += line.isEmpty ? word : " " + word
      length += (length == 0 ? 0 : 1) + wordLength
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func cut(_ word: String, limit: Int) -> [String] {
    guard width(word) > limit else { return [word] }
    var parts: [String] = []
    var part = ""
    for letter in word {
      if width(part) >= limit {
        parts.append(part)
        part = ""
      }
      part.append(letter)
    }
    return part.isEmpty ? parts : parts + [part]
  }
}
