package import StyledText

extension FileProblem {
  /// The kind of file at the path, as a clause without its full stop.
  ///
  /// - Parameter name: the name of the file; without one, the name stands before the clause.
  package func statement(of name: String? = nil) -> Localized<String> {
    let subject = Localized(en: name ?? "this", zh: name.map { $0 + " " } ?? "这")
    return switch self {
    case .missing:
      name.map { Localized(en: "There is no file \($0)", zh: "没有“\($0)”这个文件") }
        ?? Localized(en: "there is no such file", zh: "没有这个文件")
    case .deadLink:
      Localized(
        en: "\(subject.en) is a link that leads to no file",
        zh: "\(subject.zh)是一个链接，但没有指向任何文件")
    case .outside:
      Localized(
        en: "\(subject.en) is a link that leads out of its folder",
        zh: "\(subject.zh)是一个链接，指向所在文件夹之外")
    case .special(.folder):
      Localized(en: "\(subject.en) is a folder", zh: "\(subject.zh)是一个文件夹")
    case .special(.pipe):
      Localized(
        en: "\(subject.en) is a pipe, not a plain file", zh: "\(subject.zh)是一个管道，不是普通文件")
    case .special(.socket):
      Localized(
        en: "\(subject.en) is a socket, not a plain file",
        zh: "\(subject.zh)是一个套接字，不是普通文件")
    case .special(.device):
      Localized(
        en: "\(subject.en) is a device, not a plain file", zh: "\(subject.zh)是一个设备，不是普通文件")
    case .forbidden:
      Localized(
        en: "\(subject.en) may not be opened: permission is denied",
        zh: "没有打开\(name.map { " \($0) " } ?? "它")的权限")
    case .system:
      Localized(en: "\(subject.en) cannot be read", zh: "无法读取\(name.map { " " + $0 } ?? "这个文件")")
    case .tooLarge(let limit):
      Localized(
        en: "\(subject.en) has more than \(limit) bytes",
        zh: "\(name.map { $0 + " " } ?? "文件")超过 \(limit) 字节")
    case .unwritable:
      Localized(
        en: "\(subject.en) cannot be written", zh: "无法写入\(name.map { " " + $0 } ?? "这个文件")")
    case .full:
      name.map { Localized(en: "The disk is full; \($0) cannot be written", zh: "磁盘已满，无法写入 \($0)") }
        ?? Localized(en: "the disk is full", zh: "磁盘已满")
    }
  }

  /// The advice for a person who named the file, as a sentence.
  package var advice: Localized<String> {
    switch self {
    case .missing:
      Localized(en: "Check its name and its folder.", zh: "请检查文件名和所在的文件夹。")
    case .deadLink:
      Localized(
        en: "Remove the link, or let it lead to a file.", zh: "请删除这个链接，或让它指向一个文件。")
    case .outside:
      Localized(
        en: "Put a copy of the file in the place of the link.", zh: "请用文件的副本替换这个链接。")
    case .special(.folder): Localized(en: "Name a file in it.", zh: "请指明其中的一个文件。")
    case .special(.pipe), .special(.device), .special(.socket):
      Localized(
        en:
          "Save what it gives in a file, and name that; `ztilde run -` reads a program from a pipe.",
        zh: "请把内容存成文件，再写出文件名；`ztilde run -` 可以从管道读取程序。")
    case .forbidden:
      Localized(en: "`ls -l` shows who may read it.", zh: "`ls -l` 可以查看谁有权限读取它。")
    case .system:
      Localized(en: "Copy it to another place, and try again.", zh: "请把它复制到别处再试。")
    case .tooLarge: Localized(en: "Make several files of it.", zh: "请把它拆成几个文件。")
    case .unwritable:
      Localized(en: "See whether its folder lets you write.", zh: "请检查所在的文件夹能否写入。")
    case .full: Localized(en: "Make some room.", zh: "请腾出一些空间。")
    }
  }
}
