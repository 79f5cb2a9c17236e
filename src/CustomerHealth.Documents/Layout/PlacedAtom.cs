namespace CustomerHealth.Documents.Layout;

/// <param name="Atom">What.</param>
/// <param name="Y">Its top, from the top of the page.</param>
/// <param name="IsRepeat">Whether it only repeats a table's head, for the eye.</param>
internal sealed record PlacedAtom(Atom Atom, double Y, bool IsRepeat);
