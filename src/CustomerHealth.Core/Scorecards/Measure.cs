using System.Collections.Immutable;
using System.Collections.Frozen;

namespace CustomerHealth.Core.Scorecards;

/// <summary>A named signal and how its values become points. Read from <c>templates/scorecards/*.yaml</c>.</summary>
public sealed record Measure
{
    /// <summary>Lower-kebab, with dots: <c>support.open-tickets</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>What its values are.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Window over the readings; null looks at the newest reading of all.</summary>
    public Window? Over { get; init; }

    /// <summary>How many days the newest reading stays fresh; null for ever.</summary>
    public int? ValidDays { get; init; }

    /// <summary>Weight within the group; above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Which way it gets better.</summary>
    public Direction Better { get; init; } = Direction.Higher;

    /// <summary>The default cut points; null for kinds that need none.</summary>
    public CutPoints? Cuts { get; init; }

    /// <summary>Cut points by account attribute; the first match wins.</summary>
    public ImmutableArray<ThresholdRule> Rules { get; init; } = [];

    /// <summary>True: where no rule matches the measure does not apply.</summary>
    public bool OtherwiseNotApplicable { get; init; }

    /// <summary>Any of these makes it not apply.</summary>
    public ImmutableArray<Condition> NotApplicableWhen { get; init; } = [];

    /// <summary>For choices: text (without case) to band.</summary>
    public FrozenDictionary<string, Band> Map { get; init; } = FrozenDictionary<string, Band>.Empty;

    /// <summary>What to say after the number: "open cases"; empty for nothing.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The smallest value that can be; null for no lower limit. Readings below it are not used.</summary>
    public double? Min { get; init; }

    /// <summary>The largest value that can be; null for no upper limit. Readings above it are not used.</summary>
    public double? Max { get; init; }

    /// <summary>Kinds of interaction (<c>call</c>, <c>meeting</c>) whose notes are readings of it; empty for none.</summary>
    public ImmutableArray<string> LoggedBy { get; init; } = [];

    /// <summary>The recommended next action when it is not green; null for none.</summary>
    public Play? Play { get; init; }

    /// <summary>True when a number lies within <see cref="Min"/> and <see cref="Max"/>; NaN, which is no number, does.</summary>
    public bool Allows(double number) => !(number < Min) && !(number > Max);
}
