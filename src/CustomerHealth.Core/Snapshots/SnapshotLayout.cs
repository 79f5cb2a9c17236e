using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Snapshots;

/// <summary>
/// The keys of a scorecard in their order, kept once for each version, so that the snapshots of a hundred thousand accounts need not repeat them:
/// <c>view:group=measure,measure;group=measure|view:...</c>.
/// </summary>
public sealed class SnapshotLayout
{
    private SnapshotLayout(ImmutableArray<(string View, ImmutableArray<(string Group, ImmutableArray<string> Measures)> Groups)> views) => Views = views;

    /// <summary>Views, their groups, and the measures of those.</summary>
    internal ImmutableArray<(string View, ImmutableArray<(string Group, ImmutableArray<string> Measures)> Groups)> Views { get; }

    /// <summary>The layout of a scorecard.</summary>
    public static SnapshotLayout Of(Scorecard scorecard) =>
        new([.. scorecard.Views.Select(v => (v.Key, (ImmutableArray<(string, ImmutableArray<string>)>)[.. v.Groups.Select(g => (g.Key, (ImmutableArray<string>)[.. g.Measures.Select(m => m.Key)]))]))]);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static SnapshotLayout Parse(string text) => new([.. text.Split('|').Select(View)]);

    /// <inheritdoc />
    public override string ToString() =>
        string.Join('|', Views.Select(v => $"{v.View}:{string.Join(';', v.Groups.Select(g => $"{g.Group}={string.Join(',', g.Measures)}"))}"));

    private static (string, ImmutableArray<(string, ImmutableArray<string>)>) View(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return (text[..colon], [.. text[(colon + 1)..].Split(';').Select(Group)]);
    }

    private static (string, ImmutableArray<string>) Group(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return (text[..equals], [.. text[(equals + 1)..].Split(',')]);
    }
}
