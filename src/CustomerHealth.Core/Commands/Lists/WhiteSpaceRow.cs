using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Lists;

/// <summary>An account and a product, with how many it has and what green would be.</summary>
internal sealed record WhiteSpaceRow(WhiteSpace Gap, MeasureResult Measure)
{
    public static WhiteSpaceRow Of(WhiteSpace gap, AccountHealth health) => new(
        gap,
        health.Views.First(v => string.Equals(v.View.Key, WhiteSpace.View, StringComparison.Ordinal))
            .Groups.First(g => string.Equals(g.Group.Key, gap.Product.Key, StringComparison.Ordinal))
            .Measures.MaxBy(m => m.Measure.Weight)!);

    public Line Draw() => Line.Of(
        new TextSpan(Gap.Standing.Account.Name, SpanStyle.Strong),
        new TextSpan(": "),
        new TextSpan($"{Gap.Product.Name} {(Gap.IsBlocked ? "held back" : BandWords.Word(Gap.Band))}", Band: Gap.Band),
        new TextSpan(Gap.IsBlocked ? $": settle the open risk on {Gap.Product.Name} first" : $", {Measure.Why}"));

    public object Json() => new
    {
        Account = Gap.Standing.Account.Key,
        Product = Gap.Product.Key,
        Band = BandWords.Code(Gap.Band),
        Owned = Measure.Number,
        Green = Measure.Cuts?.Green,
        Measure.Why,
        Gap.Standing.Account.Owner,
        Gap.Standing.Account.Mrr,
    };
}
