extension StringProtocol {
  /// With a capital at its beginning, where its script has any.
  package var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
