using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Core.Explanations.Games;

/// <summary>Scores a measure with the readings of one day, looked at on the other, by either definition and attributes.</summary>
internal sealed class Mixer(ScoredDay from, ScoredDay to)
{
    private const int Mixtures = 16;

    private readonly MeasureScorer[] _scorers =
    [
        new(from.AsOf),
        new(to.AsOf.SeenOn(from.AsOf.Day)),
        new(from.AsOf.SeenOn(to.AsOf.Day)),
        new(to.AsOf),
    ];

    private readonly bool _sameDay = from.AsOf.Day == to.AsOf.Day;
    private readonly bool _sameAccount = AttributeChanges.Of(from.Evidence.Account, to.Evidence.Account) is [];

    /// <summary>The game of one measure; an input that cannot differ is not scored twice.</summary>
    public MeasureGame Mix(MeasurePair pair)
    {
        var mixtures = new MeasureResult[Mixtures];
        var same = (_sameDay ? Bit(Factor.Day) : 0)
            | (ReferenceEquals(pair.From, pair.To) ? Bit(Factor.Definition) : 0)
            | (_sameAccount ? Bit(Factor.Attributes) : 0);
        for (var mixture = 0; mixture < Mixtures; mixture++)
            mixtures[mixture] = (mixture & same) != 0 ? mixtures[mixture & ~same] : Score(pair, mixture);
        return new MeasureGame(pair, mixtures);
    }

    private MeasureResult Score(MeasurePair pair, int mixture)
    {
        var measure = Has(mixture, Factor.Definition) ? pair.To : pair.From;
        var account = (Has(mixture, Factor.Attributes) ? to : from).Evidence.Account;
        var history = (Has(mixture, Factor.Readings) ? to : from).Evidence.History;
        return _scorers[mixture & (Bit(Factor.Readings) | Bit(Factor.Day))].Score(measure, account, history);
    }

    private static bool Has(int mixture, Factor factor) => (mixture & Bit(factor)) != 0;

    private static int Bit(Factor factor) => 1 << (int)factor;
}
