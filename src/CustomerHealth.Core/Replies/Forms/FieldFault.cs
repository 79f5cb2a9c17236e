namespace CustomerHealth.Core.Replies.Forms;

/// <summary>What is wrong with one answer.</summary>
/// <param name="Key">Key of the input.</param>
/// <param name="Sentence">What was seen and what is allowed.</param>
public sealed record FieldFault(string Key, string Sentence);
