#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A product that was looked for beside the tests and is not there.
package struct MissingProduct: Error, Hashable, CustomStringConvertible {
  package var name: String
  package var lookedIn: [String]

  package var description: String {
    "no \(name) in any of: \(lookedIn.joined(separator: ", "))"
  }
}

/// The path of an executable that was built together with the running tests: debug or release,
/// wherever the build folder is.
///
/// The tests know only their own image: the products lie beside it on Linux, and a few folders
/// above it in a macOS bundle.
package func builtProduct(named name: String) throws(MissingProduct) -> String {
  var folders: [String] = []
  var path = imagePath()
  while let slash = path.lastIndex(of: "/"), slash != path.startIndex {
    path = String(path[..<slash])
    folders.append(path)
    let candidate = "\(path)/\(name)"
    if isExecutableFile(candidate) { return candidate }
  }
  throw MissingProduct(name: name, lookedIn: folders)
}

private func imagePath() -> String {
  #if canImport(Darwin)
    var image = Dl_info()
    guard dladdr(#dsohandle, &image) != 0, let name = image.dli_fname else { return "" }
    let resolved = realpath(name, nil)
  #else
    let resolved = realpath("/proc/self/exe", nil)
  #endif
  guard let resolved else { return "" }
  defer { free(resolved) }
  return String(cString: resolved)
}

private func isExecutableFile(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
}
