using System.Text;
using CustomerHealth.Documents.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CustomerHealth.Documents.Tests.Templates;

public sealed class EscapingTests
{
    private const int Strings = 1500;
    private const string Alphabet = "\\`*_{}[]()<>#+-.!|~^=:\"$&@'%;/,0123 aé日\t\n\r\u00A0\u2028\u0000";

    private static readonly string[] Hostile =
    [
        "---", "# x", "| a | b |", "</script>", "![x](javascript:alert)", "[x]: http://y", "```", ":::", "::: win", "- x", "1. x", "> x",
        "&amp;", "`rag:red`", "**", "{{name}}", "<!--", "~~~", "$$", "http://a.b", "a@b.c", "\\", "    x", "=====",
    ];

    private static readonly string[] Places =
    [
        "{{name}}", "x {{name}} y", "# {{name}}", "- {{name}}", "1. {{name}}", "> {{name}}", "**{{name}}** x", "*x* {{name}}",
        "| a | b |\n|---|---|\n| {{name}} | x |", "[{{name}}](https://example.org)", "::: note {{name}}\nx\n:::", "::: note x\n{{name}}\n:::", "x\n{{name}}",
    ];

    [Fact]
    public void Render_HostileValues_ChangeNoStructureInAnyPlace()
    {
        using var template = new ATemplate(string.Join("\n\nEND\n\n", Places));
        var expected = Shape(template.Rendered(Named("word")));
        var random = new Random(20261120);

        for (var i = 0; i < Strings; i++)
        {
            var value = i < Hostile.Length ? Hostile[i] : Any(random);
            var markdown = template.Rendered(Named(value));

            Shape(markdown).ShouldBe(expected, $"value {i}: {value}\n{markdown}");
        }
    }

    [Fact]
    public void Render_HostileValueInParagraph_ReadsAsItWasWritten()
    {
        using var template = new ATemplate("x {{name}} y");

        foreach (var value in Hostile)
        {
            var paragraph = DocumentReader.Parse(template.Rendered(Named(value))).OfType<ParagraphBlock>().ShouldHaveSingleItem();
            string.Concat(paragraph.Inline!.OfType<LiteralInline>().Select(l => l.Content.ToString())).ShouldBe($"x {value.Trim()} y");
        }
    }

    [Fact]
    public void Render_HostileValueInFrontMatterFenceAndCode_StaysOneScalar()
    {
        using var template = new ATemplate("```tiles\n{ \"tiles\": {{json name}} }\n```\n\n{{rag \"red\" name}} x", "---\ntitle: {{yaml name}}\n---\n");
        var random = new Random(7);

        for (var i = 0; i < Strings; i++)
        {
            var value = "v" + (i < Hostile.Length ? Hostile[i] : Any(random));
            var document = DocumentReader.Parse(template.Rendered(Named(value)));

            document.Select(b => b.GetType().Name).ShouldBe(["YamlFrontMatterBlock", "FencedCodeBlock", "ParagraphBlock"], value);
            FrontMatterReader.Read(((LeafBlock)document[0]).Lines.ToString()).Title.ShouldBe(value);
            ((ParagraphBlock)document[2]).Inline!.Select(n => n.GetType().Name).ShouldBe(["CodeInline", "LiteralInline"], value);
        }
    }

    private static Dictionary<string, object?> Named(string name) => new(ATemplate.Model, StringComparer.Ordinal) { ["name"] = name };

    private static string Any(Random random) => "w" + string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Alphabet[random.Next(Alphabet.Length)])) + "w";

    private static string Shape(string markdown)
    {
        var shape = new StringBuilder();
        foreach (var node in DocumentReader.Parse(markdown).Descendants().Where(n => n is not LiteralInline))
            shape.Append(node.GetType().Name).Append(node is EmphasisInline e ? e.DelimiterCount : 0).Append(node is LinkInline link ? link.Url : "").Append('\n');
        return shape.ToString();
    }
}
