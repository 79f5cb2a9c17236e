using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>A card is composed once for each reader of a trend; another reader, or another trend, gets one of its own.</summary>
public sealed class KeptCardsTests
{
    private readonly AccountTrend _trend = new() { AsOf = Given.AsOf, Weeks = [], Days = [] };
    private int _composed;

    [Fact]
    public void Of_SameTrendAndReader_IsComposedOnce()
    {
        var first = KeptCards.Of(_trend, "mara", Compose);

        KeptCards.Of(_trend, "mara", Compose).ShouldBeSameAs(first);
        _composed.ShouldBe(1);
    }

    [Fact]
    public void Of_AnotherReaderOrTrend_IsAnotherCard()
    {
        var first = KeptCards.Of(_trend, "mara", Compose);

        KeptCards.Of(_trend, "jonas", Compose).ShouldNotBeSameAs(first, "a card names its reader 'you'");
        KeptCards.Of(_trend, null, Compose).ShouldNotBeSameAs(first);
        KeptCards.Of(_trend with { }, "mara", Compose).ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Of_MoreReadersThanAreKept_StillGetTheirOwn()
    {
        Reply[] cards = [.. Enumerable.Range(0, 40).Select(i => KeptCards.Of(_trend, $"p{i}", Compose))];

        cards.Select(c => c.Text).Distinct().Count().ShouldBe(40);
    }

    private Reply Compose() => new() { Kind = ReplyKind.Card, Text = $"card {++_composed}" };
}
