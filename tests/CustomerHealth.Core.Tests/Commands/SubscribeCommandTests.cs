using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Commands.Alerting;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Subscriptions;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>SC-14, GV-3, CH-4, CH-7: who asks for alerts, of what, where; once, and in the audit log.</summary>
public class SubscribeCommandTests
{
    private readonly InMemorySubscriptions _subscriptions = new();
    private readonly Channel _channel = new();
    private int _asked;

    [Fact]
    public async Task Subscribe_AnAccountThenMute_KeepsTheLastAndWritesBothToTheLog()
    {
        (await AskAsync("mia", "subscribe acme")).Text.ShouldBe("You get the alerts of Acme Robotics, on the morning after it fell or went into a worse band.");
        (await AskAsync("mia", "mute \"Acme Robotics\"")).Text.ShouldBe("You get no more alerts of Acme Robotics, also of what you own. Your pod's channel still does.");

        _subscriptions.All.ShouldHaveSingleItem().ShouldBe(new Subscription(AlertReader.OfPerson("mia"), AlertSubject.OfAccount("acme"), IsMuted: true, "mia", Given.Noon(0)));
        _subscriptions.Entries.Select(e => (e.Act, e.Subject, e.Actor, e.Before)).ShouldBe(
            [("alerts-subscribed", "account:acme", "mia", null), ("alerts-muted", "account:acme", "mia", """{"alerts":"subscribed"}""")]);
    }

    /// <summary>CH-4: a button of one message has one key, however often it is pressed: it acts when it changes something.</summary>
    [Fact]
    public async Task Subscribe_TheSameRequestAgain_CH4_ActsOnlyWhenTheStateWasChangedBack()
    {
        await AskAsync("mia", "subscribe acme", key: "k1");

        (await AskAsync("mia", "subscribe acme", key: "k1")).Text.ShouldStartWith("Nothing was changed: you get the alerts of Acme Robotics since");
        await AskAsync("mia", "mute acme", key: "k2");
        (await AskAsync("mia", "subscribe acme", key: "k1")).Text.ShouldStartWith("You get the alerts of Acme Robotics");

        _subscriptions.All.ShouldHaveSingleItem().IsMuted.ShouldBeFalse();
        _subscriptions.Entries.Select(e => e.Act).ShouldBe(["alerts-subscribed", "alerts-muted", "alerts-subscribed"]);
    }

    [Fact]
    public async Task Subscribe_WhatIsSubscribedAlready_SaysSinceWhenAndWritesNothing()
    {
        await AskAsync("mia", "subscribe acme");

        (await AskAsync("mia", "subscribe acme")).Text.ShouldBe("Nothing was changed: you get the alerts of Acme Robotics since 16 Nov.");

        _subscriptions.Entries.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("subscribe harbour")]
    [InlineData("subscribe pod Harbour")]
    [InlineData("subscribe POD HARBOUR")]
    public async Task Subscribe_APod_ByKeyOrName(string text)
    {
        (await AskAsync("mia", text)).Kind.ShouldBe(ReplyKind.Done);

        _subscriptions.All.ShouldHaveSingleItem().Subject.ShouldBe(AlertSubject.OfPod("harbour"));
    }

    /// <summary>GV-3: what one may not see is as unknown as what does not exist.</summary>
    [Theory]
    [InlineData("subscribe acme", "No account or pod that you see is called 'acme'.")]
    [InlineData("subscribe harbour", "No account or pod that you see is called 'harbour'.")]
    [InlineData("mute pod harbour", "No account or pod that you see is called 'harbour'.")]
    public async Task Subscribe_WhatTheAskerMayNotSee_IsUnknown(string text, string sentence)
    {
        var reply = await AskAsync("noah", text);

        (reply.Kind, reply.Text).ShouldBe((ReplyKind.Refusal, sentence));
        _subscriptions.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Subscribe_StartOfAName_IsAskedBack()
    {
        var reply = await AskAsync("mia", "subscribe acm here");

        (reply.Kind, reply.Actions.ShouldHaveSingleItem().Command).ShouldBe((ReplyKind.Choices, "subscribe acme here"));
        _subscriptions.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mia")]
    [InlineData("lea")]
    public async Task SubscribeHere_MemberOfThePodOrLead_SubscribesTheChannel(string person)
    {
        (await AskAsync(person, "subscribe acme here", channel: "C2")).Text.ShouldBe("#team gets the alerts of Acme Robotics, on the morning after it fell or went into a worse band.");

        _subscriptions.All.ShouldHaveSingleItem().Reader.ShouldBe(new AlertReader("slack:T1/C2"));
    }

    /// <summary>A pod's channel is known by its name: it is kept beside the id.</summary>
    [Fact]
    public async Task MuteHere_InAChannel_KeepsItsIdAndItsName()
    {
        await AskAsync("mia", "mute acme here", channel: "C0123");

        var asked = _subscriptions.All.ShouldHaveSingleItem();
        (asked.Reader.Text, asked.ChannelName, asked.IsMuted).ShouldBe(("slack:T1/C0123", "#team", true));
    }

    [Fact]
    public async Task SubscribeHere_OwnerOutsideThePod_IsRefused()
    {
        var reply = await AskAsync("olga", "subscribe acme here", channel: "C2");

        reply.Text.ShouldBe("Only executives, leads and members of its pod decide which channel gets alerts of Acme Robotics. Leave 'here' out for alerts to yourself.");
        _subscriptions.All.ShouldBeEmpty();
    }

    /// <summary>An alert that others read says who muted it for them, never who did so for himself.</summary>
    [Fact]
    public async Task Mute_PressedUnderAnAlert_SaysUnderItWhoDidSoOnlyWhereItConcernsTheReaders()
    {
        (await AskAsync("mia", "mute acme here", channel: "C2")).Spent!.ShouldStartWith("Muted here by Mia Lind, ");
        (await AskAsync("mia", "mute acme", channel: "C2")).Spent.ShouldBeNull();
        (await AskAsync("mia", "mute acme here", channel: "C2")).Spent.ShouldBeNull("nothing was changed");
    }

    [Fact]
    public async Task SubscribeHere_WhereOnlyOneReads_IsRefused()
    {
        _channel.Place = new ChatPlace("a direct message", 1, HasOutsiders: false, IsDirect: true);
        (await AskAsync("mia", "subscribe acme here", channel: "D2")).Text.ShouldBe("Only you read here: leave 'here' out.");
    }

    /// <summary>CH-5: an alert has nothing for outsiders.</summary>
    [Fact]
    public async Task SubscribeHere_WhereGuestsReadOrThatCannotBeKnown_IsRefused()
    {
        _channel.Place = new ChatPlace("#shared", 9, HasOutsiders: true, IsDirect: false);
        (await AskAsync("mia", "subscribe acme here", channel: "C3")).Text.ShouldStartWith("Guests or people of other organisations read here");
        _subscriptions.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task SubscribeHere_WhereTheBotIsNot_SaysToInviteIt()
    {
        _channel.Place = new ChatPlace("#team", 5, HasOutsiders: false, IsDirect: false) { CanPost = false };
        (await AskAsync("mia", "subscribe acme here", channel: "C3")).Text.ShouldBe("Nothing was changed: the bot is not in #team, and no alert would arrive. Invite it here, then ask again.");
        _channel.Place = null;
        (await AskAsync("mia", "subscribe acme here", channel: "C3")).Text.ShouldBe("Nothing was changed: the bot cannot look into this channel. Invite it here, then ask again.");
        _subscriptions.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task SubscribeHere_InTheTerminal_IsRefused() =>
        (await AskAsync("mia", "subscribe acme here")).Text.ShouldBe("'here' means the channel in which you ask, and this is none: leave it out for alerts to yourself.");

    [Fact]
    public async Task Subscribe_Alone_ListsWhatStandsAndHowToEndEach()
    {
        await AskAsync("mia", "subscribe acme");
        await AskAsync("mia", "mute harbour");

        var reply = await AskAsync("mia", "subscribe");

        reply.Sections.OfType<TextSection>().SelectMany(s => s.Lines.Select(l => l.ToString())).ShouldBe(
        [
            "Acme Robotics, since 16 Nov. To end it: mute acme", "pod Harbour, since 16 Nov. To hear again: subscribe pod harbour",
            "Alerts of the accounts you own come without asking, and those of a pod to its channel.",
        ]);
        (await AskAsync("lea", "subscribe")).Title.ShouldBe("You subscribed to nothing");
    }

    [Fact]
    public async Task Mute_Nothing_SaysHow() => (await AskAsync("mia", "mute")).Text.ShouldStartWith("Say of what: mute ACCOUNT");

    [Fact]
    public async Task Subscribe_AsTheOperator_SaysWhoIsTold() => (await AskAsync(null, "subscribe acme")).Text.ShouldStartWith("Alerts are told to people and channels");

    private Task<Reply> AskAsync(string? person, string text, string? channel = null, string? key = null)
    {
        Person[] people =
        [
            new() { Key = "mia", Name = "Mia Lind", Pod = "harbour" }, new() { Key = "olga", Name = "Olga Lind" }, new() { Key = "noah", Name = "Noah Lind", Pod = "north" },
            new() { Key = "lea", Name = "Lea Lind", Access = Access.Executive },
        ];
        var accounts = new InMemoryAccounts([Given.Account with { Pod = "harbour", Owner = "olga" }], people)
        {
            Pods = [new Pod { Key = "harbour", Name = "Harbour" }, new Pod { Key = "north", Name = "North" }],
        };
        var clock = new ManualClock(Given.Noon(0));
        var chat = new ChatPlatforms { Directories = [_channel], Composers = [_channel] };
        var ask = new AlertAsk(accounts, _subscriptions, chat, (new Organization("Northlight", Given.Zone), clock));
        var links = new InMemoryIdentities([.. people.Select(p => new ChatIdentity(new ChatAddress("slack", "T1", p.Key), p.Key, LinkedBy.Operator, Given.Noon(9)))]);
        var dispatcher = new CommandDispatcher([new SubscribeCommand(ask), new MuteCommand(ask), new HelpCommand(() => [])], accounts, audit: null, new PeopleDirectory(accounts, (links, clock)));
        var request = Given.Request(text, person) with { IdempotencyKey = key ?? $"request {++_asked}" };
        return dispatcher.DispatchAsync(
            channel is null ? request : request with { Actor = new Actor($"slack:T1/{person}", null), Platform = "slack", Workspace = "T1", Place = channel }, CancellationToken.None);
    }

    /// <summary>A platform with one channel.</summary>
    private sealed class Channel : IChatDirectory, IMessageComposer
    {
        public ChatPlace? Place { get; set; } = new("#team", 5, HasOutsiders: false, IsDirect: false);

        public Task<ChatProfile?> ProfileAsync(ChatAddress user, CancellationToken cancellationToken) => Task.FromResult<ChatProfile?>(null);

        public Task<ChatPlace?> PlaceAsync(ChatAddress place, CancellationToken cancellationToken) => Task.FromResult(Place);

        public bool Reaches(ChatAddress to) => to.Platform == "slack";

        public OutgoingMessage Compose(ChatAddress to, Reply reply, string dedupeKey, Instant dueAt) => throw new NotSupportedException("Nothing is sent here.");
    }
}
