using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Digest;
using CustomerHealth.Core.Documents.Portfolio;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Documents.Markdown;
using CustomerHealth.Documents.Templates;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CustomerHealth.Documents.Tests.Templates;

/// <summary>A hostile text in every text field of every bundled document at once: the structure stays, nothing gets in, nothing gets lost.</summary>
public sealed class HostileNamesTests
{
    private const string Plain = "word";

    // Words of a closed list, never of a person: they choose a mark or a branch.
    private static readonly string[] Closed = ["status", "kind", "bands"];

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly DocumentTemplates Templates = new(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "templates", "documents")));

    private static readonly Dictionary<string, IReadOnlyDictionary<string, object?>> Models = new(StringComparer.Ordinal)
    {
        [AccountScorecardModel.Name] = AccountScorecardModel.Build(Northlight.Scorecard with { OwnerName = null, PodName = null }),
        [PortfolioScorecardModel.Name] = NorthlightPortfolio.ScorecardAsync().GetAwaiter().GetResult(),
        [QbrExpectationsModel.Name] = QbrExpectationsModel.Build(Northlight.Review),
        [AccountScorecardModel.Name + ".fi"] = AccountScorecardModel.Build(Northlight.Scorecard with { OwnerName = null, PodName = null, Language = Language.Finnish }),
        [QbrExpectationsModel.Name + ".fi"] = QbrExpectationsModel.Build(Northlight.Review, Language.Finnish),
        [WeeklyDigestModel.Name] = NorthlightPortfolio.DigestAsync().GetAwaiter().GetResult(),
        [InternalQbrModel.Name] = InternalQbrModel.Build(NorthlightInternal.Pack),
        [ClientQbrModel.Name] = ClientQbrModel.Build(NorthlightClient.Review),
    };

    public static TheoryData<string, string> Hostile()
    {
        string[] values =
        [
            "# x", "- x", "1. x", "> x", "a | b | c", "|---|", "**bold** _it_ ~~no~~", "`rag:red`", "```", "~~~ x", "::: pagebreak", ":::", "---", "=====",
            "<script>alert(1)</script>", "<!-- x", "&lt;b&gt;", "[a](javascript:alert)", "![i](http://x/y.png)", "[x]: http://y", "http://a.b/c", "a@b.c",
            "{{name}}", "{{{raw}}}", "{{#each views}}", "}}", "{{!--", "${x}", "\\", "\\\\n", "\"quoted\": 'x'", "title: x\nlang: de", "a\r\n\r\nb", "a\tb\0c\u0007d\u001B[31m",
            "a\u2028b\u2029c\u0085d", "abc\u202Eevil\u202C", "\u2067שלום\u2069", "مرحبا", "👩‍🚀 ✅ ⚠️", "漢字（かな）", "\u0344\u0344\u0344", "\uFB2C\u0301 \u0958\u0301", new string('W', 1000),
        ];
        var data = new TheoryData<string, string>();
        foreach (var name in Models.Keys)
        {
            foreach (var value in values)
                data.Add(name, Convert.ToBase64String(Encoding.UTF8.GetBytes(value)));
        }

        return data;
    }

    [Fact]
    public void Models_AreOfEveryDocumentOfTheCatalogue() =>
        Models.Keys.Select(name => name.Split('.')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(DocumentCatalogue.Schemas.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Render_HostileTextInEveryField_ChangesNoStructureAndLosesNothing(string document, string packed)
    {
        var value = Encoding.UTF8.GetString(Convert.FromBase64String(packed));
        var expected = Parsed(document, Plain);

        var hostile = Parsed(document, value);

        Shape(hostile).ShouldBe(Shape(expected));
        var words = Texts(expected).ToList();
        words.ShouldContain(word => word.Contains(Plain, StringComparison.Ordinal));
        Texts(hostile).ShouldBe(words.Select(text => text.Replace(Plain, Folded(value), StringComparison.Ordinal)));
        Fences(hostile).ShouldBe(Fences(expected).Select(text => text.Replace($"\"{Plain}\"", JsonSerializer.Serialize(value, OneLine), StringComparison.Ordinal)));
        Matter(hostile).Title.ShouldBe(Matter(expected).Title.Replace(Plain, value, StringComparison.Ordinal));
    }

    /// <summary>Ten thousand letters in one field after the other; in all fields at once the document is refused, as too long, with a mistake.</summary>
    [Theory]
    [InlineData(AccountScorecardModel.Name)]
    [InlineData(PortfolioScorecardModel.Name)]
    [InlineData(QbrExpectationsModel.Name)]
    [InlineData(AccountScorecardModel.Name + ".fi")]
    [InlineData(QbrExpectationsModel.Name + ".fi")]
    [InlineData(WeeklyDigestModel.Name)]
    [InlineData(InternalQbrModel.Name)]
    [InlineData(ClientQbrModel.Name)]
    public void Render_TenThousandLettersInOneField_ChangesNoStructureAndLosesNothing(string document)
    {
        var words = string.Concat(Enumerable.Repeat("ab *c* ", 1429))[..10_000].Trim();
        var plain = Filled(Models[document], Plain);
        var expected = Parse(document, plain);
        foreach (var field in TextFields(plain).Distinct(StringComparer.Ordinal))
        {
            var hostile = Parse(document, Filled(plain, words, field));

            Shape(hostile).ShouldBe(Shape(expected), field);
            Letters(hostile).ShouldBe(Letters(expected) + ((long)(words.Length - Plain.Length) * Occurrences(hostile, words)), field);
        }
    }

    private static long Letters(MarkdownDocument document) => Texts(document).Sum(text => (long)text.Length);

    private static int Occurrences(MarkdownDocument document, string words) => Texts(document).Sum(text => text.Split(words).Length - 1);

    private static IEnumerable<string> TextFields(IReadOnlyDictionary<string, object?> model) => model.SelectMany(field => TextFields(field.Key, field.Value));

    private static IEnumerable<string> TextFields(string name, object? held) => held switch
    {
        Plain => [name],
        string => [],
        IReadOnlyDictionary<string, object?> fields => TextFields(fields),
        IEnumerable rows => rows.Cast<object?>().SelectMany(row => TextFields(name, row)),
        _ => [],
    };

    [Theory]
    [InlineData("abc\u202Eevil\u202C \u2067שלום\u2069 مرحبا")]
    [InlineData("👩‍🚀 \u0007 ::: {{x}} <b>")]
    public void Pdf_WithCharactersThatNoFontHas_WarnsOfThem(string value)
    {
        var text = Templates.Render(AccountScorecardModel.Name, "en", Filled(Models[AccountScorecardModel.Name], value));

        MarkdownToPdf.Render(text.Markdown!, new PdfOptions()).Warnings.ShouldNotBeEmpty();
    }

    private static MarkdownDocument Parsed(string document, string value) => Parse(document, Filled(Models[document], value));

    private static MarkdownDocument Parse(string document, IReadOnlyDictionary<string, object?> model)
    {
        var parts = document.Split('.'); // NAME, or NAME.fi
        var text = Templates.Render(parts[0], parts is [_, var language] ? language : "en", model);
        text.Mistakes.ShouldBeEmpty();
        return DocumentReader.Parse(text.Markdown!);
    }

    private static Dictionary<string, object?> Filled(IReadOnlyDictionary<string, object?> model, string value, string? only = null) =>
        model.ToDictionary(field => field.Key, field => Filled(field.Key, field.Value, value, only), StringComparer.Ordinal);

    private static object? Filled(string name, object? held, string value, string? only) => held switch
    {
        string { Length: > 0 } when !Closed.Contains(name, StringComparer.Ordinal) && (only is null || only == name) => value,
        string => held,
        IReadOnlyDictionary<string, object?> fields => Filled(fields, value, only),
        IEnumerable rows => rows.Cast<object?>().Select(row => Filled(name, row, value, only)).ToList(),
        _ => held,
    };

    private static string Shape(MarkdownDocument document)
    {
        var shape = new StringBuilder();
        foreach (var node in document.Descendants().Where(n => n is not LiteralInline))
        {
            var more = node switch { EmphasisInline e => e.DelimiterCount.ToString(CultureInfo.InvariantCulture), LinkInline link => link.Url, HeadingBlock h => h.Level.ToString(CultureInfo.InvariantCulture), _ => "" };
            shape.Append(node.GetType().Name).Append(more).Append('\n');
        }

        return shape.ToString();
    }

    /// <summary>What a reader reads, block by block.</summary>
    private static IEnumerable<string> Texts(MarkdownDocument document) =>
        document.Descendants<LeafBlock>().Where(b => b.Inline is not null).Select(b => string.Concat(b.Inline!.Descendants<LiteralInline>().Select(l => l.Content.ToString())));

    private static IEnumerable<string> Fences(MarkdownDocument document) => document.Descendants<FencedCodeBlock>().Select(b => b.Lines.ToString());

    private static FrontMatter Matter(MarkdownDocument document) => FrontMatterReader.Read(document.OfType<YamlFrontMatterBlock>().Single().Lines.ToString());

    /// <summary>As the encoder is meant to write it: blanks and control characters between words are one blank.</summary>
    private static string Folded(string value) => string.Join(' ', new string([.. value.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
