namespace CustomerHealth.Channels.Tests.Contract;

/// <summary>What every channel brings across, on whatever platform (CH-1). A new one derives from this.</summary>
public abstract class ChannelContract : IAsyncLifetime
{
    private IPerson _person = null!;

    private ScriptedBot Bot { get; } = new();

    /// <summary>Somebody in front of the channel, with this bot behind it.</summary>
    private protected abstract Task<IPerson> MeetAsync(ScriptedBot bot);

    public async Task InitializeAsync() => _person = await MeetAsync(Bot);

    public async Task DisposeAsync() => await _person.DisposeAsync();

    /// <summary>CH-5.</summary>
    [Fact]
    public async Task Ask_Command_IsAnsweredForTheAskerAlone()
    {
        var seen = await _person.AskAsync("acme");

        seen.Text.ShouldContain("Acme Robotics is well.");
        seen.IsForAll.ShouldBeFalse();
        var request = Bot.Requests.ShouldHaveSingleItem();
        request.Text.ShouldBe("acme");
        request.IdempotencyKey.ShouldNotBeEmpty();
    }

    /// <summary>CH-3: a near miss is offered, and one press asks it.</summary>
    [Fact]
    public async Task Ask_NearMiss_OffersWhatIsMeant()
    {
        var offered = await _person.AskAsync("acne");

        var seen = await _person.PressAsync(offered, "Acme Robotics");

        offered.Text.ShouldContain("Did you mean Acme Robotics?");
        seen.Text.ShouldContain("Acme Robotics is well.");
    }

    [Fact]
    public async Task Form_WrongThenMended_StaysOpenWithTheSentenceAndActsOnce()
    {
        var run = await _person.FillAsync("note", ("What was said", "?"), ("What was said", "They renew."));

        run.Opened.ShouldContain("Note a contact");
        run.Opened.ShouldContain("What was said");
        run.AfterFirst.ShouldContain(ScriptedBot.Fault);
        run.StayedOpen.ShouldBeTrue();
        run.Final.Text.ShouldContain("Done: call: They renew.");
        run.Final.IsForAll.ShouldBeFalse();
        Bot.Acts.Values.ShouldBe(["call: They renew."]);
        Bot.Requests.Count(request => request.Answers is not null).ShouldBe(2);
        Bot.Requests.Where(request => request.Answers is not null).Select(request => request.IdempotencyKey).Distinct().Count().ShouldBe(1, "the same form, sent again");
    }

    /// <summary>CH-4.</summary>
    [Fact]
    public async Task Press_Twice_ActsOnce()
    {
        var message = await _person.AskAsync("buttons");

        await _person.PressAsync(message, "Act", twice: true);

        Bot.Acts.ShouldHaveSingleItem();
    }

    /// <summary>CH-4.</summary>
    [Fact]
    public async Task Ask_SameRequestDeliveredAgain_ActsOnce()
    {
        await _person.AskAsync("act");

        await _person.RepeatAsync();

        Bot.Requests.Select(request => request.IdempotencyKey).Distinct().ShouldHaveSingleItem("it may be asked again, as the same");
        Bot.Acts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Ask_TwoRequests_AreTwoActs()
    {
        await _person.AskAsync("act");
        await _person.AskAsync("act");

        Bot.Acts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Menu_Chosen_AsksItsCommand()
    {
        var menu = await _person.AskAsync("menu");

        var seen = await _person.PressAsync(menu, "Brindlewick");

        seen.Text.ShouldContain("Done: act.");
        Bot.Acts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task InPlace_OfAMessageThatTheAskerAloneSees_TakesItsPlace()
    {
        var message = await _person.AskAsync("buttons");

        var seen = await _person.PressAsync(message, "Finish");

        seen.Text.ShouldContain("Finished.");
        seen.IsForAll.ShouldBeFalse();
        seen.IsInPlace.ShouldBe(_person.ReplacesMessages);
    }

    /// <summary>CH-5: what all see is not replaced by what is private to one.</summary>
    [Fact]
    public async Task InPlace_PrivateAnswerOnAMessageThatOthersSee_LeavesIt()
    {
        var message = await _person.AskAsync("share");

        var seen = await _person.PressAsync(message, "Finish");

        message.IsForAll.ShouldBe(_person.IsAmongOthers);
        seen.Text.ShouldContain("Finished.");
        seen.IsForAll.ShouldBeFalse();
        seen.IsInPlace.ShouldBe(_person.ReplacesMessages && !_person.IsAmongOthers, "where nobody else reads, nothing of theirs is taken away");
    }

    [Fact]
    public async Task InPlace_SharedAnswerOnAMessageThatOthersSee_TakesItsPlaceForAll()
    {
        var message = await _person.AskAsync("share");

        var seen = await _person.PressAsync(message, "Close");

        seen.Text.ShouldContain("Closed for all.");
        seen.IsForAll.ShouldBe(_person.IsAmongOthers);
        seen.IsInPlace.ShouldBe(_person.ReplacesMessages);
    }

    [Fact]
    public async Task File_OfAnAnswer_ReachesTheAsker()
    {
        var seen = await _person.AskAsync("file");

        seen.Text.ShouldContain("Here is the report.");
        seen.Files.ShouldBe(["acme.txt"]);
        seen.IsForAll.ShouldBeFalse();
    }

    /// <summary>What people, CRM and models wrote is text and nothing else.</summary>
    [Fact]
    public async Task Ask_HostileText_IsLiteral()
    {
        Bot.Hostile = "<!channel> <@U1> <https://example.org|click> \u001b[31mred \u202Eturned";

        var seen = await _person.AskAsync("hostile");

        seen.Text.ShouldContain("click");
        foreach (var mark in _person.Obeyed)
            seen.Text.ShouldNotContain(mark);
    }

    /// <summary>CH-4: acknowledged inside the platform's deadline, then delivered.</summary>
    [Fact]
    public async Task Ask_SlowCommand_IsAnsweredLater()
    {
        var (first, last) = await _person.AskSlowlyAsync("slow", Bot.LetSlowGoOn);

        if (_person.IsAmongOthers)
            first.ShouldContain("Working on it");
        last.Text.ShouldContain("Done: slow.");
        last.IsForAll.ShouldBeFalse();
        Bot.Acts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Ask_FaultOfOurs_SaysSorryWithoutTheDetail()
    {
        var seen = await _person.AskAsync("boom");

        seen.Text.ShouldContain("Something went wrong here. Please try again in a minute; if you were changing");
        seen.Text.ShouldNotContain("nothing was changed");
        seen.Text.ShouldNotContain("secret detail");
        Bot.Acts.ShouldBeEmpty();
    }
}
