using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Checks;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;
using CustomerHealth.Testing;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>Modals and the Home: whatever is in them, they are within Slack's limits and keep what was filled in.</summary>
public sealed partial class SlackViewsTests
{
    private static readonly SlackViews Views = new(new SlackRenderer());

    public static TheoryData<string> Names => [.. Golden.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryGolden_IsWithinSlacksLimits(string name) => BlockKitCheck.Of(JsonNode.Parse(Golden.Json(name))!).ShouldBeEmpty();

    [Fact]
    public void Loading() => Snapshot.Match(Golden.Json("form-loading"), "json");

    [Fact]
    public void Log() => Snapshot.Match(Golden.Json("form-log"), "json");

    [Fact]
    public void CapAgain() => Snapshot.Match(Golden.Json("form-cap-again"), "json");

    [Fact]
    public void AnswerDone() => Snapshot.Match(Golden.Json("answer-done"), "json");

    [Fact]
    public void AnswerRefusal() => Snapshot.Match(Golden.Json("answer-refusal"), "json");

    [Fact]
    public void Home() => Snapshot.Match(Golden.Json("home"), "json");

    [Fact]
    public void Alert() => Snapshot.Match(Golden.Json("alert"), "json");

    /// <summary>What the product's own composers say, not a sample of it.</summary>
    [Fact]
    public void ProductAlert() => Snapshot.Match(Golden.Json("product-alert"), "json");

    /// <summary>What the product's own composers say, not a sample of it.</summary>
    [Fact]
    public void ProductHome() => Snapshot.Match(Golden.Json("product-home"), "json");

    [Fact]
    public void Share() => Snapshot.Match(Golden.Json("share"), "json");

    [Fact]
    public void ShareOutsiders() => Snapshot.Match(Golden.Json("share-outsiders"), "json");

    [Fact]
    public void Confirm() => Snapshot.Match(Golden.Json("confirm"), "json");

    [Fact]
    public void Form_CarriesItsCommandAndPlace()
    {
        var view = Views.Form(AForm.Log, "C1", answers: null);

        ViewContext.TryParse(view.PrivateMetadata, out var context).ShouldBeTrue();
        context.ShouldBe(new ViewContext("acme log", "C1"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("acme log")]
    [InlineData("[]")]
    [InlineData("""{"command":"x"}""")]
    public void ViewContext_SomethingElse_IsNotRead(string? metadata) => ViewContext.TryParse(metadata, out _).ShouldBeFalse();

    [Fact]
    public void Form_CommandTooLongToCarry_SaysWhatToType()
    {
        var view = Views.Form(AForm.Log with { Form = AForm.Log.Form! with { Command = new string('x', 3000) } }, "C1", answers: null);

        BlockKitCheck.Of(Node(view)).ShouldBeEmpty();
        view.Submit.ShouldBeNull();
        view.ToJson().ShouldContain("Type what to note");
    }

    [Fact]
    public void Form_MoreOptionsThanAMenuHolds_AreGroupsOfAHundred()
    {
        var choice = new ChoiceInput { Key = "k", Label = "l", Options = [.. Enumerable.Range(0, 250).Select(n => new FormOption($"Option {n}", $"o{n}"))] };

        var view = Node(Views.Form(AForm.Log with { Form = AForm.Log.Form! with { Inputs = [choice] } }, "C1", answers: null));

        BlockKitCheck.Of(view).ShouldBeEmpty();
        view["blocks"]!.AsArray()[^1]!["element"]!["option_groups"]!.AsArray().Sum(group => group!["options"]!.AsArray().Count).ShouldBe(250);
    }

    [Fact]
    public void Form_OptionThatNoMenuCanSend_IsTyped()
    {
        var choice = new ChoiceInput { Key = "k", Label = "l", Options = [new("Long", new string('v', 76)), new("Short", "s")] };

        var element = Node(Views.Form(AForm.Log with { Form = AForm.Log.Form! with { Inputs = [choice] } }, "C1", answers: null))["blocks"]!.AsArray()[^1]!["element"]!;

        ((string?)element["type"]).ShouldBe("plain_text_input");
    }

    [Fact]
    public void Answer_LongerThanAView_SaysSo()
    {
        var reply = AReply.AcmeConflict with { Sections = [.. Enumerable.Range(0, 150).Select(n => new TextSection($"Head {n}", null, [new string('x', 2900)]))] };

        var view = Node(Views.Answer(reply, new ViewContext("acme why", "C1")));

        BlockKitCheck.Of(view).ShouldBeEmpty();
        view.ToJsonString(SlackJson.Options).ShouldContain("do not fit into a view: type /health acme why for all of it.");
    }

    [Fact]
    public void Faults_StandAtTheirBlocks_AndOneOfNoneAtTheFirst() =>
        SlackViews.Faults([new("text", "Too long."), new("text", "And wrong."), new("other", "No.")], ["kind", "text"])
            .ShouldBe(new Dictionary<string, string> { ["kind"] = "No.", ["text"] = "Too long. And wrong." }, ignoreOrder: true);

    /// <summary>CH-5 and the limits: a hostile value is a text wherever it stands.</summary>
    [Theory]
    [MemberData(nameof(Hostile.All), MemberType = typeof(Hostile))]
    public void Views_HostileValues_StayText(string value)
    {
        var form = Reply.Refusal(value) with { Form = Hostile.Form(value) };
        ModalView[] modals = [SlackViews.Loading(value, new("acme", "C1")), Views.Form(form, "C1", answers: null), Views.Form(form, "C1", Hostile.Answers(value)), Views.Answer(Hostile.Reply(value), new("acme", "C1"))];
        foreach (var view in modals.Select(Node).Append(JsonNode.Parse(Views.Home(Hostile.Reply(value)).ToJson())!))
        {
            BlockKitCheck.Of(view).ShouldBeEmpty();
            foreach (var markup in ASlackMessage.Objects(view).Where(node => (string?)node["type"] is "mrkdwn").Select(node => (string)node["text"]!))
                Markup().IsMatch(markup).ShouldBeFalse(markup);
        }
    }

    private static JsonNode Node(ModalView view) => JsonNode.Parse(view.ToJson())!;

    [GeneratedRegex("[<>\u202E]|&(?!amp;|lt;|gt;)", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Markup();
}
