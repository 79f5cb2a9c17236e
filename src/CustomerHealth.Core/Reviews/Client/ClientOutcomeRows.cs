using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The measures of Client Outcomes in words for the client.</summary>
internal static class ClientOutcomeRows
{
    public static ImmutableArray<Dictionary<string, object?>> Rows(ClientOutcomes outcomes) => [.. outcomes.Measures.Select(Row)];

    /// <summary>What is to be said before the table.</summary>
    public static string Sentence(ClientOutcomes outcomes)
    {
        if (outcomes.Measures is [])
            return "We have not agreed on measures of your outcomes to show here.";
        if (outcomes.Measures.All(m => m.State == MeasureState.NotApplicable))
            return "None of the measures applies to you yet; they begin with the first results.";
        var share = Figures.Percent(outcomes.Coverage);
        return outcomes.IsUnderCovered
            ? $"There is too little data to say how your outcomes stand: {share} of what counts has a current value, and {Figures.Percent(outcomes.Minimum)} is needed. What is known stands below; the rest we mend with you."
            : outcomes.Measures.Any(m => m.State is MeasureState.Missing or MeasureState.Stale)
                ? $"{share} of what counts has a current value; the table says what is missing."
                : "Every measure that applies to you has a current value.";
    }

    private static Dictionary<string, object?> Row(ClientMeasure measure) => new(StringComparer.Ordinal)
    {
        ["name"] = measure.Name,
        ["value"] = measure.Value is { } value ? measure.Unit.Length == 0 ? value : $"{value} {measure.Unit}" : Figures.None,
        ["target"] = measure.Target ?? Figures.None,
        ["before"] = measure.Before ?? Figures.None,
        ["at"] = measure.At is { } at ? HeldDay.Of(at) : Figures.None,
        ["status"] = BandWords.Code(measure.Band),
        ["word"] = Word(measure),
    };

    private static string Word(ClientMeasure measure) => (measure.State, measure.Band) switch
    {
        (MeasureState.Fresh, Band.Green) => "On\u00A0target",
        (MeasureState.Fresh, Band.Yellow) => "Close to target",
        (MeasureState.Fresh, Band.Red) => "Short of target",
        (MeasureState.NotApplicable, _) => "Does not apply yet",
        (MeasureState.Missing, _) => "Not measured yet",
        (MeasureState.Stale, _) => "Too old to count",
        (MeasureState.Fresh, Band.NotApplicable or Band.Unknown) => "Not known",
    };
}
