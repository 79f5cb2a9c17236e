using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

/// <summary>Every card, held to the published schema, to Microsoft's own renderer and to the size and version that Teams takes.</summary>
public sealed class AdaptiveCardTests
{
    private const string Schema = "specs/adaptive-card.1.5.0.schema.json";

    [NodeFact(Packages = true)]
    public async Task GoldenCards_ConformToSchemaAndRenderer()
    {
        var printed = await CheckAsync(TeamsGolden.Names.Select(name => (name, TeamsGolden.Json(name))));

        printed.ShouldContain($"{TeamsGolden.Names.Count()} passed, 0 failed");
    }

    /// <summary>Whatever a value holds, the card is one that the renderer takes without a word.</summary>
    [NodeFact(Packages = true)]
    public async Task HostileCards_ConformToSchemaAndRenderer()
    {
        var renderer = new TeamsRenderer();
        (string Name, string Json)[] cards =
        [
            .. Hostile.Texts.SelectMany((value, at) => renderer.RenderAll(Hostile.Reply(value)).Cards.Select((card, part) => ($"reply-{at}-{part}", card.Content.GetRawText()))),
            .. Hostile.Texts.Select((value, at) => ($"form-{at}", renderer.RenderForm(Reply.Refusal("x") with { Form = Hostile.Form(value) }, Hostile.Answers(value), []).Content.GetRawText())),
        ];

        var printed = await CheckAsync(cards);

        printed.ShouldContain($"{cards.Length} passed, 0 failed");
    }

    /// <summary>The judges see a fault of each kind: what is not in the schema, what the renderer does not know, what is too large, what is too new.</summary>
    [NodeFact(Packages = true)]
    public async Task Check_CardsWithOneFaultEach_AllFail()
    {
        var good = TeamsGolden.Json("refusal");

        var failed = await Record.ExceptionAsync(() => CheckAsync(
        [
            ("member", good.Replace("\"inlines\"", "\"inline\"", StringComparison.Ordinal)),
            ("kind", good.Replace("RichTextBlock", "RichBlock", StringComparison.Ordinal)),
            ("colour", good.Replace("\"TextRun\"", "\"TextRun\",\"color\":\"Red\"", StringComparison.Ordinal)),
            ("large", good.Replace("\"text\": \"", "\"text\": \"" + new string('x', 40_000), StringComparison.Ordinal)),
            ("new", good.Replace("\"1.5\"", "\"1.6\"", StringComparison.Ordinal)),
        ]));

        var said = failed.ShouldNotBeNull().Message;
        said.ShouldContain("0 passed, 5 failed");
        said.ShouldContain("large.json: 80");
        said.ShouldContain("new.json: version 1.6, newer than 1.5");
    }

    private static async Task<string> CheckAsync(IEnumerable<(string Name, string Json)> cards)
    {
        var folder = Directory.CreateTempSubdirectory("chat-kit-");
        try
        {
            foreach (var (name, json) in cards)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name + ".json"), json);
            return await Node.RunAsync(
                "cards/check-adaptive.mjs", [Node.File(Schema), .. folder.GetFiles().Select(file => file.FullName)], ("CHAT_KIT_MODULES", Node.Modules ?? ""));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
