package import StyledText

extension FileFailure {
  /// What stands at the path, as a clause without its full stop.
  ///
  /// - Parameter name: what to call the file; without one, it is named before the clause.
  package func statement(of name: String? = nil, in language: InterfaceLanguage) -> String {
    switch language {
    case .english: english(name ?? "this")
    case .chinese: chinese(name)
    }
  }

  private func english(_ name: String) -> String {
    switch self {
    case .missing: name == "this" ? "there is no such file" : "There is no file \(name)"
    case .deadLink: "\(name) is a link that leads to no file"
    case .outside: "\(name) is a link that leads out of its folder"
    case .special(.folder): "\(name) is a folder"
    case .special(.pipe): "\(name) is a pipe, not a plain file"
    case .special(.socket): "\(name) is a socket, not a plain file"
    case .special(.device): "\(name) is a device, not a plain file"
    case .forbidden: "\(name) may not be opened: permission is denied"
    case .system: "\(name) cannot be read"
    case .tooLarge(let limit): "\(name) has more than \(limit) bytes"
    case .unwritable: "\(name) cannot be written"
    case .full:
      name == "this" ? "the disk is full" : "The disk is full; \(name) cannot be written"
    }
  }

  private func chinese(_ name: String?) -> String {
    let subject = name.map { $0 + " " } ?? "这"
    switch self {
    case .missing: return name.map { "没有“\($0)”这个文件" } ?? "没有这个文件"
    case .deadLink: return "\(subject)是一个链接，但没有指向任何文件"
    case .outside: return "\(subject)是一个链接，指向所在文件夹之外"
    case .special(.folder): return "\(subject)是一个文件夹"
    case .special(.pipe): return "\(subject)是一个管道，不是普通文件"
    case .special(.socket): return "\(subject)是一个套接字，不是普通文件"
    case .special(.device): return "\(subject)是一个设备，不是普通文件"
    case .forbidden: return name.map { "没有打开 \($0) 的权限" } ?? "没有打开它的权限"
    case .system: return name.map { "无法读取 \($0)" } ?? "无法读取这个文件"
    case .tooLarge(let limit): return "\(name.map { $0 + " " } ?? "文件")超过 \(limit) 字节"
    case .unwritable: return name.map { "无法写入 \($0)" } ?? "无法写入这个文件"
    case .full: return "磁盘已满" + (name.map { "，无法写入 \($0)" } ?? "")
    }
  }

  /// What to do about it for a person who named the file, as a sentence.
  package func advice(in language: InterfaceLanguage) -> String {
    switch self {
    case .missing: language.text("Check its name and its folder.", "请检查文件名和所在的文件夹。")
    case .deadLink:
      language.text("Remove the link, or let it lead to a file.", "请删除这个链接，或让它指向一个文件。")
    case .outside:
      language.text(
        "Put a copy of the file in the place of the link.", "请用文件的副本替换这个链接。")
    case .special(.folder): language.text("Name a file in it.", "请指明其中的一个文件。")
    case .special(.pipe), .special(.device), .special(.socket):
      language.text(
        "Save what it gives in a file, and name that; `ztilde run -` reads a program from a pipe.",
        "请把内容存成文件，再写出文件名；`ztilde run -` 可以从管道读取程序。")
    case .forbidden:
      language.text(
        "`ls -l` shows who may read it.", "`ls -l` 可以查看谁有权限读取它。")
    case .system:
      language.text("Copy it to another place, and try again.", "请把它复制到别处再试。")
    case .tooLarge:
      language.text("Make several files of it.", "请把它拆成几个文件。")
    case .unwritable:
      language.text("See whether its folder lets you write.", "请检查所在的文件夹能否写入。")
    case .full: language.text("Make some room.", "请腾出一些空间。")
    }
  }
}
