using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Templates;
using System.Collections.Concurrent;

namespace CustomerHealth.Documents.Tests.Templates;

public sealed class DocumentTemplatesTests
{
    private const string Finnish = "---\ntitle: T\nlang: fi\n---\n";

    [Theory]
    [InlineData("{{name}} {{account.owner}}", "Acme Mara")]
    [InlineData("{{#each rows}}{{@index}}{{label}} {{#if ../flag}}{{../name}}{{/if}};{{/each}}", "0one Acme;1two Acme;")]
    [InlineData("{{#each rows}}{{#each tags}}{{this}}{{/each}} {{/each}}", "ab ab ")]
    [InlineData("{{#each rows as |row|}}{{row.label}}{{/each}}", "onetwo")]
    [InlineData("{{#with account}}{{owner}} {{@root.name}}{{/with}}", "Mara Acme")]
    [InlineData("{{#if (eq name \"Beta\")}}b{{else if (gt 3 2)}}g{{else}}n{{/if}}", "g")]
    [InlineData("{{spark weeks}} {{rag \"red\" name}}", "`spark:1,2.5` `rag:red Acme`")]
    [InlineData("```tiles\n{{json account}}\n```", "```tiles\n{\"owner\":\"Mara\",\"name\":\"Acme\"}\n```")]
    [InlineData("{{!-- {{nothing}} --}}{{! nor this }}x", "x")]
    [InlineData("{{concat name \" & \" account.owner}}", "Acme \\& Mara")]
    public void Render_WhatTemplatesMayDo_GivesMarkdown(string body, string expected)
    {
        using var template = new ATemplate(body);

        template.Mistakes.ShouldBeEmpty();
        template.Text.ShouldBe(expected);
    }

    /// <summary>A number that was printed for people is still a number: "8,400" is greater than 5.</summary>
    [Theory]
    [InlineData("8,400", "5", "", "yes")]
    [InlineData("1,250.5", "1250", "", "yes")]
    [InlineData("1,234,567", "1234566", "", "yes")]
    [InlineData("\u22124", "\u22125", "", "yes")]
    [InlineData("\u22124", "0", "", "no")]
    [InlineData("+6", "5", "", "yes")]
    [InlineData("95\u00A0%", "94.5", "", "yes")]
    [InlineData("\u2013", "5", "", "no")]
    [InlineData("", "5", "", "no")]
    [InlineData("5", "\u2013", "", "no")]
    [InlineData("8\u00A0400", "5", "fi", "yes")]
    [InlineData("2,5", "2,4", "fi", "yes")]
    [InlineData("2,5", "24", "fi", "no")]
    public void Render_GreaterThan_ReadsNumbersAsTheyArePrinted(string one, string other, string lang, string expected)
    {
        const string Body = "{{#if (gt name account.owner)}}yes{{else}}no{{/if}}";
        using var template = new ATemplate(Body).Write("doc.fi.md", Finnish + Body);

        template.Templates.Render("doc", lang, Compared(one, other)).Markdown!.ShouldEndWith("---\n" + expected);
    }

    [Theory]
    [InlineData("Acme", "Acme")]
    [InlineData("1,5", "1,5")]
    [InlineData("20 Nov 2026", "20 Nov 2026")]
    public void Render_GreaterThanOfWhatIsNoNumber_IsRefusedAndNotSilentlyFalse(string value, string shown)
    {
        using var template = new ATemplate("{{#if (gt name 5)}}yes{{/if}}");

        var text = template.Templates.Render("doc", "", Compared(value, "5"));

        text.HasText.ShouldBeFalse();
        text.Mistakes.ShouldHaveSingleItem().ToString().ShouldContain($"error CHT021: 'gt' compares numbers, and '{shown}' is none: give it fields that print a number.");
    }

    [Theory]
    [InlineData("fi", "fi", null)]
    [InlineData("fi-FI", "fi", null)]
    [InlineData("", "en", null)]
    [InlineData("en-GB", "en", null)]
    [InlineData("sv", "en", "There is no doc.sv.md; the document is in English (doc.md).")]
    [InlineData("et", "en", "doc.et.md is in 'et', which the program has no words for: the numbers, dates and sentences that it writes are in English.")]
    public void LanguageOf_AnyTag_IsThatOfTheTemplateInForceAndSaysWhereItIsAnother(string asked, string expected, string? warning)
    {
        using var template = new ATemplate("en").Write("doc.fi.md", Finnish + "fi").Write("doc.et.md", Finnish.Replace("fi", "et", StringComparison.Ordinal) + "et");

        var found = template.Templates.LanguageOf("doc", asked);

        found.Language.Tag.ShouldBe(expected);
        found.Warning.ShouldBe(warning);
    }

    /// <summary>An organisation may have its only template in Finnish.</summary>
    [Fact]
    public void LanguageOf_OwnTemplateInAnotherLanguage_IsThatOfItsHead()
    {
        using var template = new ATemplate("kaikki suomeksi", Finnish);

        template.Templates.LanguageOf("doc", "").ShouldBe(new DocumentLanguage(Language.Finnish, null));
        template.Templates.LanguageOf("doc", "en").Warning.ShouldBe("There is no doc.en.md; the document is in Finnish (doc.md).");
    }

    [Theory]
    [InlineData("---\ntitle: T\n---\n", "doc.fi.md(1,1): error CHT009: The head of")]
    [InlineData("---\ntitle: T\nlang: en\n---\n", "doc.fi.md(3,1): error CHT009: lang is 'en'")]
    [InlineData("---\ntitle: T\nlang: \"fi\"\n---\n", null)]
    public void Check_HeadThatIsNotInTheLanguageOfItsFile_IsAMistake(string head, string? expected)
    {
        using var template = new ATemplate().Write("doc.fi.md", head);

        var mistakes = template.Mistakes;

        if (expected is null)
            mistakes.ShouldBeEmpty();
        else
            mistakes.ShouldHaveSingleItem().ShouldStartWith(expected);
    }

    [Fact]
    public void Render_LanguageWithoutFile_FallsBack()
    {
        using var template = new ATemplate("en {{> p}}").Write("doc.fi.md", Finnish + "fi {{> p}}").Write("_p.md", "p").Write("_p.fi.md", "pfi");

        string[] texts = [template.Rendered(ATemplate.Model, "fi"), template.Rendered(ATemplate.Model, "fi-FI"), template.Rendered(ATemplate.Model, "sv")];

        texts.ShouldBe([Finnish + "fi pfi", Finnish + "fi pfi", "en p"]);
    }

    [Fact]
    public void Render_ChangedFile_IsTakenOnTheNextUse()
    {
        using var template = new ATemplate("one");
        template.Text.ShouldBe("one");

        template.Write("doc.md", ATemplate.Head + "two");

        template.Text.ShouldBe("two");
    }

    [Fact]
    public void Render_ChangedFileIsBad_UsesTheLastGoodOneAndSaysSo()
    {
        using var template = new ATemplate("good {{name}}");
        template.Text.ShouldBe("good Acme");

        template.Write("doc.md", ATemplate.Head + "bad {{nmae}}");
        var text = template.Templates.Render("doc", "", ATemplate.Model);

        text.Markdown.ShouldBe(ATemplate.Head + "good Acme");
        text.Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHT002");
    }

    [Fact]
    public void Render_NeverGoodFile_GivesNoTextAndTheMistakes()
    {
        using var template = new ATemplate("{{nmae}}");

        var text = template.Templates.Render("doc", "", ATemplate.Model);

        text.HasText.ShouldBeFalse();
        text.Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHT002");
    }

    [Theory]
    [InlineData("dox")]
    [InlineData("../doc")]
    public void Render_UnknownName_GivesNoText(string name)
    {
        using var template = new ATemplate();

        template.Templates.Render(name, "../x", ATemplate.Model).Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHT014");
    }

    [Fact]
    public void Render_OutputBomb_IsStopped()
    {
        using var template = new ATemplate("{{#each rows}}{{#each tags}}" + new string('x', 1000) + "{{/each}}{{/each}}");

        var text = template.Templates.Render("doc", "", Many(100, 100));

        text.HasText.ShouldBeFalse();
        text.Mistakes.ShouldHaveSingleItem().ToString().ShouldEndWith("error CHT016: The document grew past 2,097,152 characters.");
    }

    [Fact]
    public void Render_SilentLoop_IsStopped()
    {
        using var template = new ATemplate("{{#each rows}}{{#each @root.rows}}{{#each @root.rows}}{{/each}}{{/each}}{{/each}}");

        var text = template.Templates.Render("doc", "", Many(200, 0));

        text.HasText.ShouldBeFalse();
        text.Mistakes.ShouldHaveSingleItem().ToString().ShouldEndWith("error CHT017: The loops and partials ran past 250,000 steps.");
    }

    [Fact]
    public void Render_ModelWithAnObject_IsRefusedBecauseObjectsHaveMembers()
    {
        using var template = new ATemplate("{{name}}");

        Should.Throw<ArgumentException>(() => template.Text.Length + template.Rendered(new Dictionary<string, object?>(StringComparer.Ordinal) { ["name"] = new Uri("https://example.org") }).Length);
    }

    [Fact]
    public void Render_EightThreadsWhileTheFileChanges_AlwaysGetsAWholeVersion()
    {
        using var template = new ATemplate("v0 {{#each rows}}{{label}}{{/each}} v0");
        var texts = new ConcurrentBag<string>();

        Parallel.For(0, 800, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            if (i % 100 == 99)
            {
                lock (template)
                    template.Write("doc.md", $"{ATemplate.Head}v{i} {{{{#each rows}}}}{{{{label}}}}{{{{/each}}}} v{i}");
            }

            var text = template.Templates.Render("doc", "", ATemplate.Model);
            texts.Add(text.Markdown ?? "");
        });

        texts.Where(t => t.Length > 0).Select(t => t[ATemplate.Head.Length..].Split(' ')).ShouldAllBe(t => t.Length == 3 && t[0] == t[2] && t[1] == "onetwo");
        texts.Count(t => t.Length > 0).ShouldBe(800);
    }

    private static Dictionary<string, object?> Many(int rows, int tags)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { ["label"] = "x", ["tags"] = Enumerable.Repeat("t", tags).ToArray() };
        return new Dictionary<string, object?>(StringComparer.Ordinal) { ["rows"] = Enumerable.Repeat(row, rows).ToArray() };
    }

    private static Dictionary<string, object?> Compared(string one, string other) => new(ATemplate.Model, StringComparer.Ordinal)
    {
        ["name"] = one,
        ["account"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["owner"] = other, ["name"] = "Acme" },
    };
}
