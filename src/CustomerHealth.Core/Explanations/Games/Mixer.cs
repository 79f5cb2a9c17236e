using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using NodaTime;

namespace CustomerHealth.Core.Explanations.Games;

/// <summary>Scores a measure with the readings of one day, looked at on the other, by either definition, attributes and tenure.</summary>
internal sealed class Mixer(ScoredDay from, ScoredDay to)
{
    private readonly MeasureScorer[] _before = Scorers(from, to, from.AsOf.Day);
    private readonly MeasureScorer[] _after = Scorers(from, to, to.AsOf.Day);

    private readonly bool _sameDay = from.AsOf.Day == to.AsOf.Day;
    private readonly bool _sameAccount = AttributeChanges.Of(from.Evidence.Account, to.Evidence.Account) is [];

    /// <summary>The game of one measure; an input that cannot differ is not scored twice.</summary>
    public MeasureGame Mix(MeasurePair pair)
    {
        var tenure = !_sameDay && (AsksTenure(pair.From) || AsksTenure(pair.To));
        var mixtures = new MeasureResult[Bit(tenure ? Factor.Weight : Factor.Tenure)];
        var same = (_sameDay ? Bit(Factor.Day) : 0)
            | (ReferenceEquals(pair.From, pair.To) ? Bit(Factor.Definition) : 0)
            | (_sameAccount ? Bit(Factor.Attributes) : 0);
        for (var mixture = 0; mixture < mixtures.Length; mixture++)
            mixtures[mixture] = (mixture & same) != 0 ? mixtures[mixture & ~same] : Score(pair, mixture);
        return new MeasureGame(pair, mixtures);
    }

    private MeasureResult Score(MeasurePair pair, int mixture)
    {
        var measure = Has(mixture, Factor.Definition) ? pair.To : pair.From;
        var account = (Has(mixture, Factor.Attributes) ? to : from).Evidence.Account;
        var history = (Has(mixture, Factor.Readings) ? to : from).Evidence.History;
        var scorers = Has(mixture, Factor.Tenure) ? _after : _before;
        return scorers[mixture & (Bit(Factor.Readings) | Bit(Factor.Day))].Score(measure, account, history);
    }

    /// <summary>By mask over readings and day.</summary>
    private static MeasureScorer[] Scorers(ScoredDay from, ScoredDay to, LocalDate tenureOn) =>
    [
        new(from.AsOf, tenureOn),
        new(to.AsOf.SeenOn(from.AsOf.Day), tenureOn),
        new(from.AsOf.SeenOn(to.AsOf.Day), tenureOn),
        new(to.AsOf, tenureOn),
    ];

    private static bool AsksTenure(Measure measure) =>
        measure.Rules.Any(r => r.When.AsksTenure) || measure.NotApplicableWhen.Any(c => c.AsksTenure);

    private static bool Has(int mixture, Factor factor) => (mixture & Bit(factor)) != 0;

    private static int Bit(Factor factor) => 1 << (int)factor;
}
