namespace CustomerHealth.Documents.Layout;

/// <summary>What may happen after a character.</summary>
internal enum BreakKind : byte
{
    None,
    Allowed,

    /// <summary>Allowed, and then a hyphen is shown: a soft hyphen (U+00AD) stands here.</summary>
    Hyphenated,
    /// <summary>Allowed where the line has no other place: a separator between words would stand at its end.</summary>
    Reluctant,
    Forced,
}
