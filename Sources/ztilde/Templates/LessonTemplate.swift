import StyledText

/// The files of this folder from which new lessons and courses are made. Each is sound as it stands,
/// so an author begins with a lesson that can be played.
struct LessonTemplate: Hashable, Sendable {
  private let bytes: [UInt8]

  static let lesson = Localized(
    en: LessonTemplate(bytes: PackageResources.lesson_en_md),
    zh: LessonTemplate(bytes: PackageResources.lesson_zh_md))
  static let next = Localized(
    en: LessonTemplate(bytes: PackageResources.next_en_md),
    zh: LessonTemplate(bytes: PackageResources.next_zh_md))
  static let course = Localized(
    en: LessonTemplate(bytes: PackageResources.course_en_md),
    zh: LessonTemplate(bytes: PackageResources.course_zh_md))

  /// The ids that stand in them.
  static let lessonID = "parts-of-a-whole"
  static let courseID = "my-course"

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text with another id.
  func text(naming id: String, as other: String) -> String {
    text.replacing("\nid: \(id)\n", with: "\nid: \(other)\n")
  }
}
