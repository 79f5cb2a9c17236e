using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Tests.Conversations;

/// <summary>CH-5: answers are private to the asker unless shared on purpose, and outsiders read only what they may.</summary>
public sealed class PlacementTests
{
    private static readonly Reply Answer = new() { Kind = ReplyKind.Card, Text = "Acme" };
    private static readonly ChatPlace Team = new("#pod", 4, HasOutsiders: false, IsDirect: false);
    private static readonly ChatPlace Guests = Team with { HasOutsiders = true };

    [Theory]
    [InlineData(AskedBy.Command, false, AnswerPlace.Private)]
    [InlineData(AskedBy.Command, true, AnswerPlace.Private)]
    [InlineData(AskedBy.Words, false, AnswerPlace.Private)]
    [InlineData(AskedBy.Words, true, AnswerPlace.Direct)]
    [InlineData(AskedBy.Press, false, AnswerPlace.Private)]
    [InlineData(AskedBy.Press, true, AnswerPlace.Direct)]
    [InlineData(AskedBy.Form, false, AnswerPlace.Private)]
    [InlineData(AskedBy.Form, true, AnswerPlace.Direct)]
    public void Of_PrivateAnswer_GoesToTheAskerAlone(AskedBy by, bool isDirect, AnswerPlace where) =>
        Placement.Of(Answer, new Asking(by, isDirect)).ShouldBe(where);

    [Theory]
    [InlineData(true, true, AnswerPlace.Private)]
    [InlineData(true, false, AnswerPlace.InPlace)]
    [InlineData(false, true, AnswerPlace.InPlace)]
    [InlineData(false, false, AnswerPlace.InPlace)]
    public void Of_InPlace_NeverReplacesWhatOthersSeeByWhatIsPrivate(bool isPrivate, bool isSeenByOthers, AnswerPlace where) =>
        Placement.Of(Answer with { InPlace = true, Private = isPrivate }, new Asking(AskedBy.Press, IsSeenByOthers: isSeenByOthers)).ShouldBe(where);

    [Theory]
    [InlineData(AskedBy.Command)]
    [InlineData(AskedBy.Words)]
    [InlineData(AskedBy.Form)]
    public void Of_InPlaceWithoutAMessage_IsPrivate(AskedBy by) =>
        Placement.Of(Answer with { InPlace = true }, new Asking(by)).ShouldBe(AnswerPlace.Private);

    [Fact]
    public void Of_SharedAmongColleagues_IsSaidAsItIs()
    {
        var shared = Answer with { Private = false };

        Placement.Of(shared, new Asking(AskedBy.Command), Team).ShouldBe(new Placement(AnswerPlace.Shared, shared));
    }

    [Fact]
    public void Of_SharedWhereOutsidersRead_SaysOnlyWhatTheyMaySee()
    {
        var open = Answer with { Text = "open" };

        var placed = Placement.Of(Answer with { Private = false, ForOutsiders = open }, new Asking(AskedBy.Command), Guests);

        placed.ShouldBe(new Placement(AnswerPlace.Shared, open with { Private = false }));
    }

    /// <summary>A place that cannot be looked into counts as one with outsiders.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_SharedWithNothingForOutsiders_TellsTheAskerAlone(bool isKnown)
    {
        var placed = Placement.Of(Answer with { Private = false }, new Asking(AskedBy.Command), isKnown ? Guests : null);

        placed.Where.ShouldBe(AnswerPlace.Private);
        placed.Reply.Kind.ShouldBe(ReplyKind.Refusal);
        placed.Reply.Text.ShouldStartWith("Not shown here: guests");
        placed.Reply.Text.ShouldNotContain("Acme");
    }

    [Fact]
    public void Of_InPlaceOfAMessageThatOutsidersSee_SaysOnlyWhatTheyMaySee()
    {
        var done = Answer with { Private = false, InPlace = true, ForOutsiders = Answer with { Text = "done" } };

        var placed = Placement.Of(done, new Asking(AskedBy.Press, IsSeenByOthers: true), Guests);

        placed.Where.ShouldBe(AnswerPlace.InPlace);
        placed.Reply.Text.ShouldBe("done");
        placed.Reply.Private.ShouldBeFalse();
    }

    [Fact]
    public void Of_PrivateAnswer_DoesNotAskWhoReadsThere() =>
        Placement.Of(Answer, new Asking(AskedBy.Command), place: null).Reply.ShouldBeSameAs(Answer);
}
