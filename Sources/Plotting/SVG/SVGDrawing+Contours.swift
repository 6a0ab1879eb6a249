import StyledText

extension SVGDrawing {
  /// Lines of the same height, with the path over them. A step to the right looks as long as the
  /// same step upwards, if the picture has room for it.
  func picture(of contours: Contours) -> DrawnElements {
    let (x, y) = (contours.xExtent, contours.yExtent)
    let natural = x.halfLength / y.halfLength * 400
    let width = (200...Self.width - 96).contains(natural) ? natural : Self.width - 96
    let plane = SVGPlane(
      x: x, y: y, left: 72 + (Self.width - 96 - width) / 2, top: 8, width: width, height: 400)
    var elements = plane.xAxis + plane.yAxis
    for (index, level) in contours.levels.enumerated() {
      let line = IsoLine(level, of: contours)
      let pieces = line.pieces.map { piece in
        let ends = [piece.start, piece.end].map { point in
          "\(AttributeValue(plane.x(point.x)).text) \(AttributeValue(plane.y(point.y)).text)"
        }
        return "M\(ends[0])L\(ends[1])"
      }
      elements.append(
        PageElement(
          "path",
          [
            "d": AttributeValue(pieces.joined()), "fill": "none",
            "stroke": color(contours.role(ofLevel: index)), "stroke-width": "1.5",
          ]))
      if let highest = line.pieces.max(by: { $0.start.y < $1.start.y })?.start {
        elements.append(
          label(
            Numeral.short(level), x: plane.x(highest.x), y: plane.y(highest.y) - 3,
            anchor: "middle"))
      }
    }
    if !contours.path.isEmpty { elements += steps(contours.path, on: plane) }
    return DrawnElements(elements: elements, height: plane.top + plane.height + 30)
  }

  /// The path, with a ring around its start and a disc at its end.
  private func steps(_ path: [Point], on plane: SVGPlane) -> [PageElement] {
    guard let first = path.first, let last = path.last else { return [] }
    let ends: [(Point, AttributeValue)] = [(first, "none"), (last, color(1))]
    return [self.path(path, on: plane, as: 1, isWhole: true)]
      + ends.map { point, fill in
        PageElement(
          "circle",
          [
            "cx": AttributeValue(plane.x(point.x)), "cy": AttributeValue(plane.y(point.y)), "r": 5,
            "fill": fill, "stroke": color(1), "stroke-width": "2",
          ])
      }
  }
}
