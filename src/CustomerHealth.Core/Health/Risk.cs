using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Health;

/// <summary>A measure that is red or yellow, with the one function that answers for it (SC-3).</summary>
/// <param name="View">The view it weighs on most.</param>
/// <param name="Group">Its group there.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Share">Its share of that view's applicable weight, 0 to 1.</param>
public sealed record Risk(View View, Group Group, MeasureResult Measure, double Share)
{
    /// <summary>The functional owner: of the group; null when it names none, and the account's owner answers (SC-3).</summary>
    public string? Owner => Group.Owner;

    /// <summary>The recommended next action for its band: of the measure, else of the group; null for none.</summary>
    public string? Play => Measure.Measure.Play?.For(Measure.Band) ?? Group.Play?.For(Measure.Band);
}
