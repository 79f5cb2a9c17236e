using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>One file of a scorecard, read.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Text">Its text with LF line ends.</param>
/// <param name="View">What it says.</param>
/// <param name="Enabled">Whether the view is shown.</param>
/// <param name="Order">Place among the firm's own views; null for by file name.</param>
internal sealed record ViewFile(string Name, string Text, View View, bool Enabled, int? Order)
{
    /// <summary>Where its caps ask for measures, which may stand in other files.</summary>
    public ImmutableArray<CapPlace> Caps { get; init; } = [];

    /// <summary>The seven known views first, then by order number, then by file name.</summary>
    public (int Known, int Order, string Name) Place
    {
        get
        {
            var known = KnownViews.InOrder.IndexOf(View.Key);
            return (known < 0 ? int.MaxValue : known, Order ?? int.MaxValue, Name);
        }
    }
}
