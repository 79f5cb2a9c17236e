using System.Collections.Immutable;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>Every message and view that is kept as a snapshot, by name, as the JSON that Slack gets.</summary>
internal static class Golden
{
    private static readonly ViewContext Context = new("acme log", "C1");
    private static readonly SlackViews Views = new(new SlackRenderer());

    private static readonly Dictionary<string, Func<string>> All = new(StringComparer.Ordinal)
    {
        ["card-conflict"] = () => ASlackMessage.Json(AReply.AcmeConflict),
        ["card-uncombined"] = () => ASlackMessage.Json(AReply.AcmeUncombined),
        ["card-unknown"] = () => ASlackMessage.Json(AReply.BrindlewickUnknown),
        ["choices"] = () => ASlackMessage.Json(AReply.Choices),
        ["help"] = () => ASlackMessage.Json(AReply.Help),
        ["refusal"] = () => ASlackMessage.Json(AReply.Refusal),
        ["list"] = () => ASlackMessage.Json(AReply.List),
        ["alert"] = () => ASlackMessage.Json(AMoment.Alert),
        ["share"] = () => ASlackMessage.Json(AMoment.Share),
        ["share-outsiders"] = () => ASlackMessage.Json(AMoment.ShareWithOutsiders),
        ["confirm"] = () => ASlackMessage.Json(AMoment.Confirmed),
        ["form-loading"] = () => ASlackMessage.Json(SlackViews.Loading("Log note", Context)),
        ["form-log"] = () => ASlackMessage.Json(Views.Form(AForm.Log, "C1", answers: null)),
        ["form-cap-again"] = () => ASlackMessage.Json(Views.Form(AForm.Cap, "C1", Filled)),
        ["answer-done"] = () => ASlackMessage.Json(Views.Answer(new Reply { Kind = ReplyKind.Done, Title = "Acme Robotics", Text = "Noted: with Ruth.", Footer = ["Only you can see this"] }, Context)),
        ["answer-refusal"] = () => ASlackMessage.Json(Views.Answer(AReply.Refusal, Context)),
        ["product-alert"] = () => ASlackMessage.Json(TheProduct.Alert),
        ["product-home"] = () => ASlackMessage.Json(Views.Home(TheProduct.Home)),
        ["home"] = () => ASlackMessage.Json(Views.Home(AMoment.Home)),
    };

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Keys;

    private static FormAnswers Filled => new(ImmutableDictionary<string, string>.Empty
        .Add("view", "vendor-risk").Add("band", "red").Add("until", "2026-12-01").Add("reason", "The audit is\nstill open."));

    /// <summary>The JSON of one, indented.</summary>
    public static string Json(string name) => All[name]();
}
