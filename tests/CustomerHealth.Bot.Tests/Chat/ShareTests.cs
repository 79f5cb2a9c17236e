using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Bot.Tests.Chat;

/// <summary><c>share COMMAND</c>: who will see it is said first, and outsiders see only what is for them (CH-5).</summary>
public sealed class ShareTests : IClassFixture<ServedChat>
{
    private readonly ServedChat _chat;

    public ShareTests(ServedChat chat)
    {
        _chat = chat;
        _chat.Places["C1"] = new ChatPlace("#pod-harbour", 12, HasOutsiders: false, IsDirect: false);
        _chat.Places["C2"] = new ChatPlace("#acme-shared", 5, HasOutsiders: true, IsDirect: false);
        _chat.Places["D1"] = new ChatPlace("a direct message", 1, HasOutsiders: false, IsDirect: true);
        _chat.Places["C3"] = new ChatPlace("#pod-north", 4, HasOutsiders: false, IsDirect: false) { CanPost = false };
        _chat.Composed.Clear();
    }

    [Fact]
    public async Task Share_First_SaysWhoWouldSeeItAndSharesNothing()
    {
        var reply = await _chat.AskAsync("share acme");

        reply.Private.ShouldBeTrue();
        reply.Text.ShouldBe("#pod-harbour is read by 12 people. They see all of it: Acme Robotics.");
        reply.Actions.ShouldBe([new ReplyAction("Share here", "share --here acme") { IsPrimary = true }]);
        _chat.Composed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Share_Confirmed_PostsItOnceSignedAndAudited()
    {
        var reply = await _chat.AskAsync("share --here acme", key: "slack:T1/1.2/command.0/U1");
        var again = await _chat.AskAsync("share --here acme", key: "slack:T1/1.2/command.0/U1");

        reply.Text.ShouldBe("Shared with #pod-harbour: Acme Robotics.");
        reply.InPlace.ShouldBeTrue();
        again.Text.ShouldBe("That was done already; nothing was done twice.");
        var message = _chat.Composed[0];
        message.Private.ShouldBeFalse();
        message.Footer[0].ShouldStartWith("Shared by ");
        message.Footer.ShouldNotContain("Only you can see this");
        message.Actions.ShouldNotContain(action => action.Label == "Share");
        message.ForOutsiders.ShouldNotBeNull("guests may come before it is sent");
        var rows = await _chat.Bench.Store.Outbox.ListAsync([OutboxState.Waiting], 10, CancellationToken.None);
        rows.Count(row => row.DedupeKey == "share/slack:T1/1.2/command.0/U1").ShouldBe(1);
        var entry = (await _chat.Bench.Store.Audit.ReadAsync("account:acme", 50, CancellationToken.None)).Where(e => e is { Act: "answer-shared", Place: "slack:T1/C1" }).ShouldHaveSingleItem();
        entry.Actor.ShouldBe("sam.idowu");
        entry.After!.ShouldContain("\"command\":\"acme\"");
    }

    /// <summary>CH-7: what is about one account stands on it; a list stands on the place that sees it.</summary>
    [Fact]
    public async Task Share_AListOfAccounts_IsAuditedOnThePlace()
    {
        _chat.Places["C4"] = new ChatPlace("#all", 3, HasOutsiders: false, IsDirect: false);
        await _chat.AskAsync("share --here risks all", "C4");

        (await _chat.Bench.Store.Audit.ReadAsync("place:slack:T1/C4", 10, CancellationToken.None)).ShouldHaveSingleItem().Act.ShouldBe("answer-shared");
    }

    /// <summary>An account may be called so: then who will see it is said first, as always.</summary>
    [Theory]
    [InlineData("share here acme")]
    [InlineData("share Here Music")]
    [InlineData("share \"--here\" acme")]
    public async Task Share_WordsThatAreAName_ShareNothingUnasked(string text)
    {
        await _chat.AskAsync(text);

        _chat.Composed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Share_WhereOutsidersRead_ShowsAndPostsTheClientsVersion()
    {
        var asked = await _chat.AskAsync("share acme", "C2");
        await _chat.AskAsync("share --here acme", "C2");

        asked.Text.ShouldBe("#acme-shared is read by 5 people, guests or people of other organisations among them. They see the version for clients, and nothing else: Acme Robotics.");
        asked.Sections.OfType<ScoresSection>().Single().Rows.Length.ShouldBe(1);
        var message = _chat.Composed.ShouldHaveSingleItem();
        ReplyTexts.Of(message with { Footer = [], ForOutsiders = null }).ShouldNotContain(text => text.Contains(CanaryPortfolio.Mark));
        message.ForOutsiders.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("share acme why", "C2", "Nothing was shared: #acme-shared is read by 5 people, guests or people of other organisations among them, and this answer has no version for them.")]
    [InlineData("share --here risks all", "C9", "Nothing was shared: the bot cannot look into this channel. Invite it here, then share again.")]
    [InlineData("share acme", "C3", "Nothing was shared: the bot is not in #pod-north. Invite it here, then share again.")]
    [InlineData("share acme", "D1", "Nothing was shared: only you read here. Type it in the channel that is to see it: /health share acme.")]
    [InlineData("share acme log something", "C1", "Only what is read of accounts can be shared, and 'ACCOUNT log TEXT' is none of that.")]
    [InlineData("share share acme", "C1", "Only what is read of accounts can be shared, and 'share COMMAND' is none of that.")]
    [InlineData("share audit", "C1", "Only what is read of accounts can be shared, and 'audit [ACCOUNT]' is none of that.")]
    [InlineData("share acme report", "C1", "Nothing was shared: a report goes to the one who asks for it.")]
    [InlineData("share", "C1", "Say which answer to share: share COMMAND")]
    public async Task Share_WhatMayNot_IsRefusedWithTheReason(string text, string channel, string sentence)
    {
        var reply = await _chat.AskAsync(text, channel);

        reply.Text.ShouldStartWith(sentence);
        _chat.Composed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Share_InTheTerminal_IsRefused()
    {
        var reply = await _chat.Bench.Dispatcher.DispatchAsync(new() { Actor = Core.Commands.Actor.Operator, Workspace = "terminal", Place = "terminal", IdempotencyKey = "t1", Text = "share acme" }, CancellationToken.None);

        reply.Text.ShouldBe("Nothing was shared: nobody else reads here. An answer can be shared in a channel of your chat.");
    }

    [Fact]
    public async Task Share_SeveralAccountsFit_EachChoiceSharesIt()
    {
        var reply = await _chat.AskAsync("share c");

        reply.Kind.ShouldBe(ReplyKind.Choices);
        reply.Actions.ShouldAllBe(action => action.Command.StartsWith("share "));
    }

    [Theory]
    [InlineData("acme", true)]
    [InlineData("acme why", true)]
    [InlineData("risks all", true)]
    [InlineData("audit", false)]
    [InlineData("help", false)]
    public async Task PrivateAnswer_InAChannel_OffersToBeShared(string text, bool isOffered)
    {
        var reply = await _chat.AskAsync(text);

        reply.Actions.Count(action => action == new ReplyAction("Share", $"share {text}")).ShouldBe(isOffered ? 1 : 0);
        reply.Actions.Length.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task PrivateAnswer_InADirectMessage_IsNotOfferedToBeShared() =>
        (await _chat.AskAsync("acme", "D1", isDirect: true)).Actions.ShouldNotContain(action => action.Label == "Share");

    [Fact]
    public async Task Risks_HasAMenuAndTurnsItsPagesInPlace()
    {
        var first = await _chat.AskAsync("risks all");
        var second = await _chat.AskAsync("risks all 2");

        first.InPlace.ShouldBeTrue();
        first.Menu!.Options.Length.ShouldBe(5);
        (await _chat.AskAsync(first.Menu.Options[0].Command)).Kind.ShouldBe(ReplyKind.Card);
        first.Actions.Select(action => action.Command).ShouldBe(["risks all 2", "share risks all"]);
        second.Actions.Select(action => action.Label).Take(1).ShouldBe(["Page before"]);
    }

    [Fact]
    public async Task Card_HasItsButtons()
    {
        var reply = await _chat.AskAsync("acme");

        reply.Actions.Select(action => (action.Label, action.Command, action.OpensForm)).ShouldBe(
            [("Get report", "acme report", false), ("Show trend", "acme trend", false), ("Log note", "acme log", true), ("Share", "share acme", false)]);
    }

    [Fact]
    public async Task Report_IsThePdfWithTheCodeThatVerifiesIt()
    {
        var reply = await _chat.AskAsync("acme report");

        reply.File!.Name.ShouldBe("acme-scorecard.pdf");
        reply.File.Bytes.Span[..5].SequenceEqual("%PDF-"u8).ShouldBeTrue();
        var code = reply.Next[0]["verify ".Length..];
        reply.Text.ShouldContain($"Its code is {code}");
        (await _chat.AskAsync($"verify {code}")).Text.ShouldBe("Identical: every figure and every trend is as printed.");
    }
}
