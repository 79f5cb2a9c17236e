using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Replies;

/// <summary>A piece of a line. With a band its shape comes first; the text already carries the word.</summary>
/// <param name="Text">Raw text, not escaped.</param>
/// <param name="Style">How it stands out.</param>
/// <param name="Band">The band whose shape and colour it carries; null for none.</param>
public sealed record TextSpan(string Text, SpanStyle Style = SpanStyle.Plain, Band? Band = null);
