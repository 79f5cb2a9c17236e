namespace CustomerHealth.Core.Reviews;

/// <summary>Why an Expectations Document is refused.</summary>
/// <param name="Part">The part that is wrong, by its key in the file: <c>agenda</c>.</param>
/// <param name="Row">Which row of that part, counted from 0; null for the part as a whole.</param>
/// <param name="Sentence">What is wrong and what is allowed.</param>
public sealed record QbrMistake(string Part, int? Row, string Sentence);
