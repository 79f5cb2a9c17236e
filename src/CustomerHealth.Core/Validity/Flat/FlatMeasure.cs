using System.Collections.Frozen;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>How a cell becomes a colour.</summary>
public sealed record FlatMeasure
{
    /// <summary>Unique in the scorecard.</summary>
    public required string Name { get; init; }

    /// <summary>The column it reads.</summary>
    public required string Column { get; init; }

    /// <summary>From the text of a cell to its colour; null for a measure of numbers.</summary>
    public FrozenDictionary<string, Band>? Map { get; init; }

    /// <summary>Which way a number gets better.</summary>
    public Direction Better { get; init; }

    /// <summary>The cut points of a measure of numbers; each belongs to the better colour.</summary>
    public CutPoints? Cuts { get; init; }

    /// <summary>Texts that mean "does not apply".</summary>
    public FrozenSet<string> NotApplicable { get; init; } = [];

    /// <summary>The colour of a cell; null when it does not apply, is missing, or cannot be read.</summary>
    /// <param name="cell">As written.</param>
    /// <param name="number">As a number; NaN when it is none.</param>
    public Band? ColourOf(string cell, double number)
    {
        if (FlatColumn.IsMissing(cell) || NotApplicable.Contains(cell) || NotApplicable.Contains(cell.Trim()))
            return null;
        if (Map is not null)
            return Map.TryGetValue(cell, out var band) || Map.TryGetValue(cell.Trim(), out band) ? band : null;
        if (double.IsNaN(number) || Cuts is not { } cuts)
            return null;
        return Better == Direction.Higher
            ? number >= cuts.Green ? Band.Green : number >= cuts.Yellow ? Band.Yellow : Band.Red
            : number <= cuts.Green ? Band.Green : number <= cuts.Yellow ? Band.Yellow : Band.Red;
    }
}
