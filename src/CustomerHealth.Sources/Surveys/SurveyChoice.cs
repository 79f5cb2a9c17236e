using System.Collections.Immutable;

namespace CustomerHealth.Sources.Surveys;

/// <summary>What the one who asks said of a survey; what was not said is found by the header.</summary>
public sealed record SurveyChoice
{
    private const string AirportNps = "NETPRO";
    private const string AirportOverall = "Q7ALL";
    private static readonly string[] NpsNames = ["nps", "nps_score", "netpro", "net_promoter", "recommend", "likelihood_to_recommend"];
    private static readonly string[] CsatNames = ["csat", "csat_score", "satisfaction", "rating"];

    /// <summary>The column of the question; null finds it.</summary>
    public string? Column { get; init; }

    /// <summary>How it is answered; null finds it.</summary>
    public SurveyScale? Scale { get; init; }

    /// <summary>The column of groups; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The column of weights; null for none.</summary>
    public string? Weight { get; init; }

    /// <summary>Codes that are no answer, besides blanks; empty for the usual ones.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The questions of a file with this header; null when no column is said and none is known.</summary>
    public SurveyQuestions? Questions(ImmutableArray<string> header)
    {
        var isAirport = header.Contains(AirportNps, StringComparer.Ordinal) && header.Contains(AirportOverall, StringComparer.Ordinal);
        if (isAirport && this is { Column: null, Scale: null, Group: null, Weight: null, Missing: [] })
            return Airport(header);

        var scale = Scale ?? (Column is { } said && !IsOneOf(said, CsatNames) ? SurveyScale.Nps : null);
        var column = Column?.Trim() ?? Find(header, scale);
        if (column is null)
            return null;
        var missing = Missing is [] ? SurveyQuestions.UsualMissing : Missing;
        var questions = new SurveyQuestions { NpsMissing = missing, CsatMissing = missing, Group = Group?.Trim(), Weight = Weight?.Trim() };
        return (scale ?? (IsOneOf(column, CsatNames) ? SurveyScale.Csat5 : SurveyScale.Nps)) == SurveyScale.Nps
            ? questions with { Nps = column }
            : questions with { Csat = [column], Overall = column };
    }

    /// <summary>Its own codes: 11 is a blank recommendation; 0 is a blank rating and 6 "never used".</summary>
    private static SurveyQuestions Airport(ImmutableArray<string> header) => new()
    {
        IsAirport = true,
        Nps = AirportNps,
        NpsMissing = ["11", "BLANK"],
        Csat = [.. header.Where(name => name.StartsWith("Q7", StringComparison.Ordinal))],
        CsatMissing = ["0", "6", "BLANK"],
        Overall = AirportOverall,
        Group = "AIRLINE",
        Weight = "WEIGHT",
    };

    private static string? Find(ImmutableArray<string> header, SurveyScale? scale) =>
        (scale == SurveyScale.Csat5 ? null : header.FirstOrDefault(name => IsOneOf(name, NpsNames)))
        ?? (scale == SurveyScale.Nps ? null : header.FirstOrDefault(name => IsOneOf(name, CsatNames)));

    private static bool IsOneOf(string name, string[] names) => names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);
}
