using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Bot.Reports;

/// <summary>What a document shows, and the facts behind it.</summary>
/// <param name="Model">The content: dictionaries, lists, text and numbers only.</param>
/// <param name="Facts">The facts to keep.</param>
/// <param name="Scorecard">The scorecard they were scored by.</param>
internal sealed record MadeReport(IReadOnlyDictionary<string, object?> Model, FrozenFacts Facts, Scorecard Scorecard);
