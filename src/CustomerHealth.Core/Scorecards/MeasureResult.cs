using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Observations;
using NodaTime;

namespace CustomerHealth.Core.Scorecards;

/// <summary>What one measure says of one account on one day.</summary>
public sealed class MeasureResult
{
    /// <summary>The measure.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Fresh, not applicable, missing or stale.</summary>
    public required MeasureState State { get; init; }

    /// <summary>Green, yellow or red when fresh; else not applicable or unknown.</summary>
    public required Band Band { get; init; }

    /// <summary>0 to 100; null unless fresh.</summary>
    public double? Points { get; init; }

    /// <summary>The value that was scored, as written or as the window made it; null when there was none.</summary>
    public string? Value { get; init; }

    /// <summary><see cref="Value"/> as a number; null when it is none.</summary>
    public double? Number { get; init; }

    /// <summary>When the newest reading was so; null when there was none.</summary>
    public Instant? At => Newest?.At;

    /// <summary>The newest reading; null when there was none.</summary>
    public Reading? Newest { get; init; }

    /// <summary>Id of the newest reading; null when there was none.</summary>
    public string? ObservationId => Newest?.Id;

    /// <summary>The cut points that were applied; null when none were.</summary>
    public CutPoints? Cuts { get; init; }

    /// <summary>Why it does not apply, or is missing or stale, in any language; null when fresh.</summary>
    public MeasureNote? Remark { get; init; }

    /// <summary><see cref="Remark"/> in English: a short fact; null when fresh.</summary>
    public string? Note => Remark?.Invoke(Language.English.Readings);

    /// <summary>The reason in English, one line: "7 open cases, green is 3 or fewer".</summary>
    public string Why => WhyIn(Language.English);

    /// <summary>The reason in words, one line.</summary>
    /// <param name="language">Of the words; units and choices are the organisation's own.</param>
    public string WhyIn(Language language) => Reason.Of(this, language);
}
