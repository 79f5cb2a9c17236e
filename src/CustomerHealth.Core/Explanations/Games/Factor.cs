namespace CustomerHealth.Core.Explanations.Games;

/// <summary>What can change about a score by itself. The first five are bits of a <see cref="MeasureGame"/>'s inputs, in this order.</summary>
internal enum Factor
{
    /// <summary>The readings that happened and were known.</summary>
    Readings,

    /// <summary>The day they are looked at: ages, windows, days since.</summary>
    Day,

    /// <summary>How the scorecard scores the measure, its weight apart.</summary>
    Definition,

    /// <summary>The account's attributes.</summary>
    Attributes,

    /// <summary>The day on which the account's tenure is counted.</summary>
    Tenure,

    /// <summary>The weight of the measure or group.</summary>
    Weight,

    /// <summary>What holds the group or view down.</summary>
    Cap,
}
