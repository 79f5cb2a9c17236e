using System.Globalization;

namespace CustomerHealth.Documents.Tests.Templates;

/// <summary>What a template may not do to the process or to the page, however it is written (RP-1).</summary>
public sealed class TemplateGuardTests
{
    [Fact]
    public void Check_PartialsThatDoubleAtEachLevel_AreRefusedInAMoment()
    {
        using var template = new ATemplate("{{> p0}}");
        foreach (var i in Enumerable.Range(0, 30))
            template.Write($"_p{i}.md", string.Create(CultureInfo.InvariantCulture, $"{{{{> p{i + 1}}}}}\n{{{{> p{i + 1}}}}}\n"));
        template.Write("_p30.md", "x");

        template.Mistakes.ShouldHaveSingleItem().ShouldContain("error CHT008: Partials, and those inside them, may be included 256 times at most.");
    }

    [Fact]
    public void Render_PartialInNestedLoopsWithoutOutput_EndsWithTheLimitOfSteps()
    {
        using var template = new ATemplate("{{#each rows}}{{#each @root.rows}}{{> silent}}{{> silent}}{{> silent}}{{/each}}{{/each}}").Write("_silent.md", "{{#if label}}{{/if}}");
        var rows = Enumerable.Repeat(new Dictionary<string, object?>(StringComparer.Ordinal) { ["label"] = "", ["tags"] = Array.Empty<string>() }, 300).ToArray();

        var text = template.Templates.Render("doc", "", new Dictionary<string, object?>(ATemplate.Model, StringComparer.Ordinal) { ["rows"] = rows });

        text.Mistakes.ShouldHaveSingleItem().ToString().ShouldContain("error CHT017: The loops and partials ran past 250,000 steps.");
    }

    [Fact]
    public void Render_NamesThatGrowFromPartialToPartial_EndWithTheLimitOfCharacters()
    {
        using var template = new ATemplate("{{> b0 x=name}}");
        foreach (var i in Enumerable.Range(0, 8))
            template.Write($"_b{i}.md", $"{{{{> b{i + 1} x=(concat {string.Join(' ', Enumerable.Repeat("x", 16))})}}}}");
        template.Write("_b8.md", "done");

        template.Templates.Render("doc", "", ATemplate.Model).Mistakes.ShouldHaveSingleItem().ToString()
            .ShouldContain("error CHT016: The texts that 'concat' joins grew past 2,097,152 characters.");
    }

    [Theory]
    [InlineData("{{> row account}}", "Mara")]
    [InlineData("{{> row owner=name}}", "Acme")]
    [InlineData("{{#with account}}{{> row}}{{/with}}", "Mara")]
    public void Render_EveryFormOfAPartialInTheGuide_Works(string body, string expected)
    {
        using var template = new ATemplate(body).Write("_row.md", "{{owner}}");

        template.Text.ShouldBe(expected);
    }

    [Theory]
    [InlineData("{{> row account owner=name}}", "CHT012: A partial takes one starting point, or name=value pairs, not both")]
    [InlineData("{{rag \"gren\"}}", "CHT012: \"gren\" is not a status; there are green, yellow, red, unknown, na.")]
    [InlineData("::: nte Heads up\nx\n:::", "CHT019: '::: nte' is not a container; did you mean 'note'?")]
    [InlineData("::: note\nx\n", "CHT019: '::: note' is not closed")]
    [InlineData("[r]: {{name}}\n\n[x][r]", "CHT010: A value in a link's address")]
    [InlineData("[y](\n{{name}})", "CHT010: A value in a link's address")]
    [InlineData("[y](\nhttps://a.example/{{name}})", "CHT010: A value in a link's address")]
    [InlineData("<https://{{name}}>", "CHT010: A value in a link's address")]
    [InlineData("[y]({{#if flag}}{{name}}{{/if}})", "CHT010: A value in a link's address")]
    [InlineData("a `code\n{{name}}` b", "CHT010: A value in backticks")]
    [InlineData("- item\n\n  ```tiles\n  {{name}}\n  ```", "CHT010: A value in a fenced block")]
    [InlineData("text\n\n    {{name}}", "CHT010: A value in backticks")]
    public void Check_WhatCannotWork_IsRefusedWithItsPlace(string body, string expected)
    {
        using var template = new ATemplate(body).Write("_row.md", "{{owner}}");

        template.Mistakes.ShouldContain(mistake => mistake.StartsWith("doc.md(", StringComparison.Ordinal) && mistake.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("- ```csharp\n  x\n  ```\n\n{{name}}")]
    [InlineData("``` `x` ```\n\n{{name}}")]
    [InlineData("{{!-- `a remark --}}\n{{name}} `code` {{name}}")]
    [InlineData("[{{name}}](https://a.example) and {{name}}")]
    [InlineData("[1]: see {{name}}")]
    [InlineData("{{#each rows}}\n- {{label}}\n{{#each tags}}\n  - {{this}}\n{{/each}}\n{{/each}}")]
    [InlineData("{{#if flag}}\n::: note\n{{else}}\n::: win\n{{/if}}\n{{name}}\n:::")]
    public void Check_ValuesInRunningText_ArePassed(string body)
    {
        using var template = new ATemplate(body);

        template.Mistakes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("page: A5", "'A5' is not a page size; use A4 or Letter.")]
    [InlineData("title: \"T", "The front matter is not YAML")]
    [InlineData("lang: e n", "'e n' is not a language")]
    [InlineData("page: {{yaml name}}", "The value of 'page' is written out, without a tag.")]
    [InlineData("title: Twice", "'title' stands here a second time.")]
    public void Check_ValueOfFrontMatterThatCannotBe_IsRefusedInTheTemplate(string line, string expected)
    {
        using var template = new ATemplate(head: $"---\ntitle: T\n{line}\n---\n".Replace("title: T\ntitle: \"T", "title: \"T", StringComparison.Ordinal));

        template.Mistakes.ShouldContain(mistake => mistake.Contains($"error CHT009: {expected}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("---\n{{#if flag}}\ntitle: A\n{{else}}\ntitle: B\n{{/if}}\n---\n", true)]
    [InlineData("---\nkicker: A\n---\n", false)]
    public void Check_Title_IsNeededOnceOnEachWay(string head, bool isGood)
    {
        using var template = new ATemplate(head: head);

        template.Mistakes.Any(mistake => mistake.Contains("CHT009", StringComparison.Ordinal)).ShouldBe(!isGood);
    }

    /// <summary>An editor's lock beside a file is no template.</summary>
    [Fact]
    public void Check_FileWhoseNameBeginsWithADot_IsPassedOver()
    {
        using var template = new ATemplate("{{name}}").Write(".#doc.md", "{{{");

        template.Mistakes.ShouldBeEmpty();
        template.Templates.Render("doc", "", ATemplate.Model).HasText.ShouldBeTrue();
    }
}
