using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>How a flat file is scored and what in it is the outcome. Coverage has no minimum here.</summary>
public sealed record FlatScorecard
{
    /// <summary>Name of the data.</summary>
    public required string Dataset { get; init; }

    /// <summary>The file it was written for; null when it does not say.</summary>
    public string? File { get; init; }

    /// <summary>Column with the key of a row; null: the row's number is its key.</summary>
    public string? Id { get; init; }

    /// <summary>Column with the outcome.</summary>
    public required string Label { get; init; }

    /// <summary>Texts of that column that mean churned; at least one.</summary>
    public required ImmutableArray<string> Positive { get; init; }

    /// <summary>Columns of numbers for the yardsticks.</summary>
    public ImmutableArray<string> Numeric { get; init; } = [];

    /// <summary>Columns of texts for the yardsticks.</summary>
    public ImmutableArray<string> Categorical { get; init; } = [];

    /// <summary>Columns of numbers that are thought to know the outcome: shown, and the regression is run again with them.</summary>
    public ImmutableArray<string> Leaks { get; init; } = [];

    /// <summary>What each colour is worth.</summary>
    public FlatPoints Points { get; init; } = new(100, 50, 0);

    /// <summary>Lowest scores that are green and yellow.</summary>
    public CutPoints Bands { get; init; } = new(75, 50);

    /// <summary>At least one.</summary>
    public required ImmutableArray<FlatGroup> Groups { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<FlatView> Views { get; init; }

    /// <summary>What to fill in where a column has nothing, for the regression only.</summary>
    public FrozenDictionary<string, string> MissingAs { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>For outcomes known up to a time; null for none.</summary>
    public FlatSurvival? Survival { get; init; }

    /// <summary>All measures, group by group.</summary>
    public IEnumerable<(FlatGroup Group, FlatMeasure Measure)> Measures => Groups.SelectMany(g => g.Measures.Select(m => (g, m)));

    /// <summary>Every column that is read, without repetition.</summary>
    public IEnumerable<string> Columns => new[] { Id, Label, Survival?.Time, Survival?.Event }.OfType<string>()
        .Concat(Numeric).Concat(Categorical).Concat(Leaks).Concat(Measures.Select(m => m.Measure.Column)).Distinct(StringComparer.Ordinal);

    /// <summary>The band of a score; a cut point belongs to the better band.</summary>
    public Band BandOf(double score) => score >= Bands.Green ? Band.Green : score >= Bands.Yellow ? Band.Yellow : Band.Red;
}
