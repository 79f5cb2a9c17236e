namespace CustomerHealth.Core.Replies;

/// <summary>An act to do: what, who, by when, and why.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Owner">Who; "you" for the reader; null when nobody is named.</param>
/// <param name="Due">"by Fri 20 Nov"; null for no date.</param>
/// <param name="Because">The fact behind it; null when the text says it.</param>
public sealed record Step(string Text, string? Owner, string? Due, string? Because = null);
