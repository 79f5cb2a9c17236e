namespace CustomerHealth.Core.Explanations;

/// <summary>What is said of a measure.</summary>
/// <param name="Fact">From what to what, without the name: "7 → 14".</param>
/// <param name="Why">The same with what it means: "Open cases 7 → 14: yellow to red".</param>
public sealed record PartWords(string Fact, string Why);
