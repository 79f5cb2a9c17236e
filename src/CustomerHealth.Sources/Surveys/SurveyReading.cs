using System.Collections.Immutable;
using CustomerHealth.Core.Surveys;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Surveys;

/// <summary>What a survey holds.</summary>
/// <param name="Questions">The columns that were read.</param>
/// <param name="Totals">What the answers add up to.</param>
/// <param name="Refused">What is wrong with the file; when there is anything, the rest is not to be used.</param>
public sealed record SurveyReading(SurveyQuestions Questions, SurveyTotals Totals, ImmutableArray<RefusedRow> Refused);
