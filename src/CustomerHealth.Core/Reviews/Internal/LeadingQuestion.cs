namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>A fact of the quarter, and the question that opens a talk about it (QB-6).</summary>
/// <param name="Fact">The fact, as a sentence.</param>
/// <param name="Question">Leads on; asks nobody to justify anything.</param>
public sealed record LeadingQuestion(string Fact, string Question);
