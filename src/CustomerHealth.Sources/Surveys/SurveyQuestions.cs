using System.Collections.Immutable;

namespace CustomerHealth.Sources.Surveys;

/// <summary>Which columns of a survey are read, and how.</summary>
public sealed record SurveyQuestions
{
    /// <summary>What is read as no answer when nothing else is said, besides blanks.</summary>
    public static ImmutableArray<string> UsualMissing { get; } = ["BLANK", "NA", "N/A"];

    /// <summary>The column of the recommendation question, 0 to 10; null when there is none.</summary>
    public string? Nps { get; init; }

    /// <summary>Codes in it that are no answer.</summary>
    public ImmutableArray<string> NpsMissing { get; init; } = UsualMissing;

    /// <summary>Columns of satisfaction questions, 1 to 5.</summary>
    public ImmutableArray<string> Csat { get; init; } = [];

    /// <summary>Codes in them that are no answer.</summary>
    public ImmutableArray<string> CsatMissing { get; init; } = UsualMissing;

    /// <summary>The satisfaction question that speaks for a group; null when there is none.</summary>
    public string? Overall { get; init; }

    /// <summary>The column that parts people into groups; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The column of weights, above 0; null for none.</summary>
    public string? Weight { get; init; }

    /// <summary>True for the passenger survey of San Francisco airport, which is recognised by its header.</summary>
    public bool IsAirport { get; init; }
}
