import MatrixLanguage
import PlainFiles

extension DataFolder {
  /// Some files in memory: good ones, and one for each way in which a file can be bad.
  static let sample = DataFolder { name throws(DataError) in
    switch name {
    case "large.csv": throw .tooLarge(limit: 16 << 20)
    case "locked.csv": throw .unreadable(.forbidden)
    default: break
    }
    guard let text = files[name] else { throw .missing(others: files.keys.sorted()) }
    return Array(text.utf8)
  }

  private static let files = [
    "points.csv": "x,y\n1,2\n3,4.5\n",
    "ragged.csv": "1,2\n3\n",
    "words.csv": "1,2\n3,four\n",
    "gaps.csv": "x,y\n1,\n3,NA\n",
    "decimals.csv": "1,5;2,5\n",
    "thousands.csv": "a;b\n1 234;2\n",
    "mixed.csv": "1;1,234\n",
    "marks.csv": "1,?\n",
    "quote.csv": "1,\"2\n3,4\n",
  ]
}
