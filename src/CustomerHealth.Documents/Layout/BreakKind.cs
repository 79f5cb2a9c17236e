namespace CustomerHealth.Documents.Layout;

/// <summary>What may happen after a character.</summary>
internal enum BreakKind : byte
{
    None,
    Allowed,
    Forced,
}
