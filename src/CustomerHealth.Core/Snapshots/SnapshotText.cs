using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Snapshots;

/// <summary>
/// The body of a snapshot as it is kept: figures in the order of a layout, the same figures always as the same text.
/// <c>61.25y0.8:50y1=100g,0r,n;75g0.5=...|x0.9:...</c>: score (if any), letter of the band, coverage. Letters: g, y, r; n not applicable, u unknown,
/// x a view whose groups are not combined; of a measure n not applicable, m missing, s stale.
/// </summary>
public static class SnapshotText
{
    private const string BandLetters = "gyrnux";
    private static readonly SearchValues<char> AnyBand = SearchValues.Create(BandLetters);

    /// <summary>The body of a snapshot.</summary>
    public static string Write(ScoreSnapshot snapshot)
    {
        var text = new StringBuilder(512);
        foreach (var view in snapshot.Views)
        {
            if (text.Length > 0)
                text.Append('|');
            Figure(text, view.Score, view.Band, view.Coverage).Append(':');
            for (var g = 0; g < view.Groups.Length; g++)
            {
                var group = view.Groups[g];
                Figure(g == 0 ? text : text.Append(';'), group.Score, group.Band, group.Coverage).Append('=');
                for (var m = 0; m < group.Measures.Length; m++)
                    Measure(m == 0 ? text : text.Append(','), group.Measures[m]);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads a body.</summary>
    /// <exception cref="FormatException">It does not fit the layout: the store is damaged.</exception>
    public static ScoreSnapshot Read(SnapshotLayout layout, StoredScores stored) => Read(layout, stored, onlyGroupsOf: null);

    /// <summary>Reads the views of a body and the groups of some of them, without measures: for many accounts at once.</summary>
    /// <param name="layout">What the figures are of.</param>
    /// <param name="stored">The body.</param>
    /// <param name="groupsOf">Keys of the views whose groups are wanted.</param>
    /// <exception cref="FormatException">It does not fit the layout: the store is damaged.</exception>
    public static ScoreSnapshot ReadFigures(SnapshotLayout layout, StoredScores stored, IReadOnlySet<string> groupsOf) => Read(layout, stored, groupsOf);

    private static ScoreSnapshot Read(SnapshotLayout layout, StoredScores stored, IReadOnlySet<string>? onlyGroupsOf)
    {
        var views = ImmutableArray.CreateBuilder<ViewSnapshot>(layout.Views.Length);
        var rest = stored.Body.AsSpan();
        foreach (var (view, groups) in layout.Views)
        {
            var (score, band, coverage) = Figure(Take(ref rest, ':'));
            var inView = Take(ref rest, '|');
            views.Add(new ViewSnapshot(view, score, band, coverage, onlyGroupsOf?.Contains(view) == false ? [] : GroupsOf(groups, inView, withMeasures: onlyGroupsOf is null)));
        }

        return new ScoreSnapshot(stored.Account, stored.Day, stored.Scorecard, views.MoveToImmutable());
    }

    private static ImmutableArray<GroupSnapshot> GroupsOf(ImmutableArray<(string Group, ImmutableArray<string> Measures)> groups, ReadOnlySpan<char> text, bool withMeasures)
    {
        var own = ImmutableArray.CreateBuilder<GroupSnapshot>(groups.Length);
        foreach (var (group, measures) in groups)
        {
            var (score, band, coverage) = Figure(Take(ref text, '='));
            var inGroup = Take(ref text, ';');
            own.Add(new GroupSnapshot(group, score, band ?? Band.Unknown, coverage, withMeasures ? MeasuresOf(measures, inGroup) : []));
        }

        return own.MoveToImmutable();
    }

    private static ImmutableArray<MeasureSnapshot> MeasuresOf(ImmutableArray<string> keys, ReadOnlySpan<char> text)
    {
        var measures = ImmutableArray.CreateBuilder<MeasureSnapshot>(keys.Length);
        foreach (var key in keys)
            measures.Add(Measure(key, Take(ref text, ',')));
        return measures.MoveToImmutable();
    }

    private static StringBuilder Figure(StringBuilder text, double? score, Band? band, double coverage) => text
        .Append(CultureInfo.InvariantCulture, $"{score}").Append(band is { } b ? BandLetters[(int)b] : 'x').Append(CultureInfo.InvariantCulture, $"{coverage}");

    private static void Measure(StringBuilder text, in MeasureSnapshot measure)
    {
        if (measure.Points is { } points)
            text.Append(CultureInfo.InvariantCulture, $"{points}").Append(BandLetters[(int)measure.Band]);
        else
            text.Append(measure.State switch { MeasureState.NotApplicable => 'n', MeasureState.Stale => 's', MeasureState.Missing or MeasureState.Fresh => 'm' });
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, char end)
    {
        var at = rest.IndexOf(end);
        var part = at < 0 ? rest : rest[..at];
        rest = at < 0 ? [] : rest[(at + 1)..];
        return part;
    }

    private static (double? Score, Band? Band, double Coverage) Figure(ReadOnlySpan<char> text)
    {
        var letter = text.IndexOfAny(AnyBand);
        if (letter < 0)
            throw new FormatException($"A kept score is '{text}', which has no band.");
        double? score = letter == 0 ? null : Number(text[..letter]);
        return (score, text[letter] == 'x' ? null : BandOf(text[letter]), Number(text[(letter + 1)..]));
    }

    private static MeasureSnapshot Measure(string key, ReadOnlySpan<char> text) => text switch
    {
        "n" => new(key, MeasureState.NotApplicable, null, Band.NotApplicable),
        "m" => new(key, MeasureState.Missing, null, Band.Unknown),
        "s" => new(key, MeasureState.Stale, null, Band.Unknown),
        [_, .., var band] => new(key, MeasureState.Fresh, Number(text[..^1]), BandOf(band)),
        _ => throw new FormatException($"The kept points of {key} are '{text}'."),
    };

    private static Band BandOf(char letter) => (Band)BandLetters.IndexOf(letter, StringComparison.Ordinal);

    private static double Number(ReadOnlySpan<char> text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
