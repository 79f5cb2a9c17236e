using System.Collections.Immutable;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Replies.Forms;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

/// <summary>Every card that is kept as a snapshot, by name, as the JSON that Teams gets.</summary>
internal static class TeamsGolden
{
    private static readonly TeamsRenderer Renderer = new();

    private static readonly Dictionary<string, Func<TeamsCard>> All = new(StringComparer.Ordinal)
    {
        ["card-conflict"] = () => Renderer.Render(AReply.AcmeConflict),
        ["card-uncombined"] = () => Renderer.Render(AReply.AcmeUncombined),
        ["card-unknown"] = () => Renderer.Render(AReply.BrindlewickUnknown),
        ["choices"] = () => Renderer.Render(AReply.Choices),
        ["help"] = () => Renderer.Render(AReply.Help),
        ["refusal"] = () => Renderer.Render(AReply.Refusal),
        ["list"] = () => Renderer.Render(AReply.List),
        ["alert"] = () => Renderer.Render(AMoment.Alert),
        ["share"] = () => Renderer.Render(AMoment.Share),
        ["share-outsiders"] = () => Renderer.Render(AMoment.ShareWithOutsiders),
        ["confirm"] = () => Renderer.Render(AMoment.Confirmed),
        ["form-log"] = () => Renderer.RenderForm(AForm.Log, answers: null, []),
        ["form-cap-again"] = () => Renderer.RenderForm(AForm.Cap, Filled, [new("until", "A cap holds at most 180 days: until 21 May 2027."), new("", "Somebody else changed it meanwhile.")]),
        ["done"] = () => Renderer.Render(new Reply { Kind = ReplyKind.Done, Title = "Acme Robotics", Text = "Noted: with Ruth.", Footer = ["Only you can see this"] }),
        ["home"] = () => Renderer.Render(AMoment.Home),
        ["product-alert"] = () => Renderer.Render(TheProduct.Alert),
        ["product-home"] = () => Renderer.Render(TheProduct.Home),
        ["product-card"] = () => Renderer.Render(TheProduct.Answer("acme")),
        ["product-why"] = () => Renderer.Render(TheProduct.Answer("acme why")),
        ["product-whatif"] = () => Renderer.Render(TheProduct.Answer("acme whatif")),
        ["product-trend"] = () => Renderer.Render(TheProduct.Answer("acme trend")),
        ["product-risks"] = () => Renderer.Render(TheProduct.Answer("risks")),
        ["product-portfolio"] = () => Renderer.Render(TheProduct.Answer("portfolio")),
        ["product-help"] = () => Renderer.Render(TheProduct.Answer("help")),
        ["product-refusal"] = () => Renderer.Render(TheProduct.Answer("acme wy")),
        ["product-log"] = () => Renderer.RenderForm(TheProduct.Answer("acme log"), answers: null, []),
        ["product-set"] = () => Renderer.RenderForm(TheProduct.Answer("acme set"), answers: null, []),
        ["product-cap"] = () => Renderer.RenderForm(TheProduct.Answer("acme cap"), answers: null, []),
    };

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Keys;

    private static FormAnswers Filled => new(ImmutableDictionary<string, string>.Empty
        .Add("view", "vendor-risk").Add("band", "red").Add("until", "2027-12-01").Add("reason", "The audit is\nstill open."));

    /// <summary>One of them.</summary>
    public static TeamsCard Card(string name) => All[name]();

    /// <summary>The JSON of one, indented.</summary>
    public static string Json(string name) => ATeamsCard.Json(Card(name));
}
