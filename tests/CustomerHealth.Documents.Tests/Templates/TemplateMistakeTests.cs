namespace CustomerHealth.Documents.Tests.Templates;

public sealed class TemplateMistakeTests
{
    [Theory]
    [InlineData("{{account.ower}}", "doc.md(4,3): error CHT002: 'account.ower' is not a field here; did you mean 'account.owner'?")]
    [InlineData("{{nothing}}", "doc.md(4,3): error CHT002: 'nothing' is not a field here (there are account, flag, name, rows, weeks).")]
    [InlineData("{{#each rows}}{{nme}}{{/each}}", "doc.md(4,17): error CHT002: 'nme' is not a field here (there are label, tags).")]
    [InlineData("{{name.Length}}", "doc.md(4,3): error CHT002: 'name.Length' is not a field here (it has no fields).")]
    [InlineData("{{../name}}", "doc.md(4,3): error CHT002: '../name' goes above the document.")]
    [InlineData("{{@index}}", "doc.md(4,3): error CHT002: '@index' has a meaning inside {{#each}} only.")]
    [InlineData("{{#if flag}}", "doc.md(4,1): error CHT003: '{{#if}}' is not closed: '{{/if}}' is missing.")]
    [InlineData("{{#each rows}}\n{{#if label}}\n{{/each}}", "doc.md(5,1): error CHT003: '{{#if}}' is not closed: '{{/if}}' is missing.")]
    [InlineData("{{#if flag}}{{/each}}{{/if}}", "doc.md(4,13): error CHT004: '{{/each}}' closes nothing; '{{/if}}' is expected.")]
    [InlineData("{{/if}}", "doc.md(4,1): error CHT004: '{{/if}}' closes nothing: no block is open.")]
    [InlineData("{{else}}", "doc.md(4,1): error CHT004: '{{else}}' stands outside a block.")]
    [InlineData("{{#if flag}}a{{else}}b{{else}}c{{/if}}", "doc.md(4,23): error CHT004: '{{#if}}' has its last '{{else}}' already.")]
    [InlineData("{{#each rows}}{{else if flag}}{{/each}}", "doc.md(4,15): error CHT004: After 'else' only 'if' may follow, in '{{#if}}' and '{{#unless}}'.")]
    [InlineData("{{#if flag}}{{^}}{{/if}}", "doc.md(4,13): error CHT011: Write '{{else}}': the engine prints whole models for '{{^}}'.")]
    [InlineData("{{#if flag as |x|}}{{/if}}", "doc.md(4,4): error CHT012: '#if' names nothing: 'as |..|' belongs to '#each' and '#with'.")]
    [InlineData("{{sprak weeks}}", "doc.md(4,3): error CHT005: 'sprak' is not a helper; did you mean 'spark'?")]
    [InlineData("{{lookup account \"owner\"}}", "doc.md(4,3): error CHT005: 'lookup' is not a helper; there are concat, eq, gt, json, rag, spark, yaml.")]
    [InlineData("{{#eech rows}}{{/eech}}", "doc.md(4,4): error CHT005: '#eech' is not a block; did you mean 'each'?")]
    [InlineData("{{> footer}}", "doc.md(4,5): error CHT006: There is no file '_footer.md' for the partial 'footer'.")]
    [InlineData("{{{name}}}", "doc.md(4,1): error CHT007: Values are always escaped: write two braces, '{{name}}', and no '&'.")]
    [InlineData("{{&name}}", "doc.md(4,1): error CHT007: Values are always escaped: write two braces, '{{name}}', and no '&'.")]
    [InlineData("{{~&name}}", "doc.md(4,1): error CHT007: Values are always escaped: write two braces, '{{name}}', and no '&'.")]
    [InlineData("```tiles\n{ \"a\": {{name}} }\n```", "doc.md(5,10): error CHT010: A value in a fenced block is not escaped: use {{json ..}} here.")]
    [InlineData("`{{name}}`", "doc.md(4,4): error CHT010: A value in backticks is not escaped: use {{rag ..}} or {{spark ..}}, without backticks around it.")]
    [InlineData("[x]({{name}})", "doc.md(4,7): error CHT010: A value in a link's address is not escaped: write the address out.")]
    [InlineData("{{json name}}", "doc.md(4,3): error CHT010: 'json' may stand in a fenced block only; use {{..}} with the name alone here.")]
    [InlineData("{{name", "doc.md(4,1): error CHT011: This tag is not closed: '}}' is missing.")]
    [InlineData("{{}}", "doc.md(4,1): error CHT011: This tag is empty.")]
    [InlineData("{{na%me}}", "doc.md(4,5): error CHT011: '%' does not belong here.")]
    [InlineData("\\{{name}}", "doc.md(4,1): error CHT011: A backslash before '{{' is not supported.")]
    [InlineData("{{rag}}", "doc.md(4,3): error CHT012: 'rag' takes 1 to 2 arguments, without names.")]
    [InlineData("{{#if}}{{/if}}", "doc.md(4,4): error CHT012: '#if' takes one argument.")]
    [InlineData("{{rows}}", "doc.md(4,3): error CHT013: 'rows' is a list: go through it with '{{#each rows}}'.")]
    [InlineData("{{account}}", "doc.md(4,3): error CHT013: 'account' has fields of its own: write one of 'account.name', 'account.owner'.")]
    [InlineData("{{#each name}}{{/each}}", "doc.md(4,9): error CHT013: 'name' is not a list.")]
    public void Check_OneMistake_NamesPlaceCodeAndRemedy(string body, string expected)
    {
        using var template = new ATemplate(body);

        template.Mistakes.ShouldBe([expected]);
    }

    [Theory]
    [InlineData("---\ntitel: x\n---\n", "doc.md(2,1): error CHT009: 'titel' is not a key of front matter; did you mean 'title'?")]
    [InlineData("---\ntitle: x\naudience: cilent\n---\n", "doc.md(3,1): error CHT009: 'cilent' is no audience: there are client, internal, leadership, written out, without a tag.")]
    [InlineData("---\naudience:\n---\n", "doc.md(2,1): error CHT009: 'nothing' is no audience: there are client, internal, leadership, written out, without a tag.")]
    [InlineData("---\n{{#if flag}}audience: client{{/if}}\n---\n", "doc.md(2,1): error CHT009: A line of front matter is 'key: value'.")]
    [InlineData("no head\n", "doc.md(1,1): error CHT009: A document begins with front matter: '---', 'title: ..', '---'.")]
    [InlineData("---\ntitle: {{name}}\n---\n", "doc.md(2,10): error CHT010: A value in front matter is not escaped: use {{yaml ..}} here.")]
    [InlineData("---\ntitle: For {{yaml name}}\n---\n", "doc.md(2,12): error CHT010: In front matter a tag is the whole value: 'title: {{yaml (concat \"Scorecard of \" name)}}'.")]
    public void Check_MistakeInFrontMatter_NamesPlaceCodeAndRemedy(string head, string expected)
    {
        using var template = new ATemplate(head: head);

        template.Mistakes.ShouldBe([expected]);
    }

    /// <summary>RP-1: what Markdown and charts refuse is refused in the template, where its author wrote it.</summary>
    [Theory]
    [InlineData("{{name}}\n\n::: note\n::: win\n:::\n:::", "doc.md(7,1): error CHT019: '::: win' stands in '::: note' of line 6 without fewer colons, so that its end would end both; begin and end the outer one with 4 colons or more.")]
    [InlineData("- a\n\n  ::: pagebreak\n  :::", "doc.md(6,3): error CHT019: '::: pagebreak' stands inside of another block; a page can only begin outside of containers, lists and quotes.")]
    [InlineData("{{#if flag}}\n::: note\n::: win\n:::\n:::\n{{/if}}", "doc.md(6,1): error CHT019: '::: win' stands in '::: note' of line 5 without fewer colons, so that its end would end both; begin and end the outer one with 4 colons or more.")]
    [InlineData("```tile\n{ }\n```", "doc.md(4,1): error CHT020: 'tile' is not a chart; did you mean 'tiles'?")]
    [InlineData("```tiles\n{ \"tilse\": {{json rows}},\n  \"tiles\": [] }\n```", "doc.md(5,3): error CHT020: 'tilse' in the 'tiles' block is not known; did you mean 'tiles'?")]
    [InlineData("```tiles\n{ \"tiles\": [\n  { \"label\": {{json name}}, \"statsu\": \"red\" } ] }\n```", "doc.md(6,29): error CHT020: 'statsu' in the 'tiles' block is not known; did you mean 'status'?")]
    [InlineData("```tiles\n{ \"tiles\": [ { \"value\": \"é\" } ] }\n```", "doc.md(5,14): error CHT020: 'label' is missing here in the 'tiles' block.")]
    [InlineData("```tiles\n{ \"tiles\": {{json rows}}\n```", "doc.md(6,1): error CHT020: The 'tiles' block is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    public void Check_MistakeOfMarkdownOrChart_RP1_NamesItsPlaceInTheTemplate(string body, string expected)
    {
        using var template = new ATemplate(body);

        template.Mistakes.ShouldBe([expected]);
    }

    /// <summary>What hangs on values is not judged before they are there.</summary>
    [Theory]
    [InlineData("{{#if flag}}\n::: note\n{{else}}\n::: win\n{{/if}}\nText\n:::")]
    [InlineData("```tiles\n{ \"tiles\": [ {{#each rows}} {{json label}}, {{/each}} ] }\n```")]
    [InlineData("```csharp\nvar x = 1;\n```")]
    public void Check_WhatHangsOnValues_IsNoMistake(string body)
    {
        using var template = new ATemplate(body);

        template.Mistakes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{{> lgend}}", "doc.md(4,5): error CHT006: There is no file '_lgend.md' for the partial 'lgend'; did you mean 'legend'?")]
    [InlineData("{{> footer}}", "doc.md(4,5): error CHT006: There is no file '_footer.md' for the partial 'footer'; there are bands, legend.")]
    public void Check_UnknownPartial_NamesTheOneThatMayBeMeant(string body, string expected)
    {
        using var template = new ATemplate(body).Write("_legend.md", "x").Write("_bands.md", "x");

        template.Mistakes.ShouldBe([expected]);
    }

    [Fact]
    public void Check_ManyMistakes_GivesAllInOneRunInOrder()
    {
        using var template = new ATemplate("{{ower}}\n{{#each rows}}\n{{{label}}}\n{{bogus 1}}\n");

        template.Mistakes.Select(m => m.Split(':')[0] + m.Split("error")[1][..7]).ShouldBe(
            ["doc.md(4,3) CHT002", "doc.md(5,1) CHT003", "doc.md(6,1) CHT007", "doc.md(7,3) CHT005"]);
    }

    [Fact]
    public void Check_MistakeInPartial_NamesThePartialsPlace()
    {
        using var template = new ATemplate("{{#each rows}}{{> row}}{{/each}}").Write("_row.md", "{{label}}\n{{lable}}");

        template.Mistakes.ShouldBe(["_row.md(2,3): error CHT002: 'lable' is not a field here; did you mean 'label'?"]);
    }

    [Fact]
    public void Check_PartialThatIncludesItself_IsRefused()
    {
        using var template = new ATemplate("{{> a}}").Write("_a.md", "{{> b}}").Write("_b.md", "{{> a}}");

        template.Mistakes.ShouldBe(["_b.md(1,5): error CHT006: The partial 'a' includes itself."]);
    }

    [Fact]
    public void Check_FileOver64KiB_IsRefused()
    {
        using var template = new ATemplate(new string('x', 64 * 1024));

        template.Mistakes.ShouldHaveSingleItem().ShouldStartWith("doc.md(1,1): error CHT001: The file has ");
    }

    [Fact]
    public void Check_33BlocksInsideEachOther_IsRefusedAtThe33rd()
    {
        using var template = new ATemplate(string.Concat(Enumerable.Repeat("{{#if flag}}", 33)) + string.Concat(Enumerable.Repeat("{{/if}}", 33)));

        template.Mistakes.ShouldBe(["doc.md(4,385): error CHT008: Blocks may be nested 32 deep at most."]);
    }

    [Fact]
    public void Check_FileOfNoDocument_IsRefused()
    {
        using var template = new ATemplate().Write("dok.md", ATemplate.Head);

        template.Mistakes.ShouldBe(["dok.md(1,1): error CHT014: No document is called 'dok'; did you mean 'doc'?"]);
    }

    [Fact]
    public void Check_WhatOnlyTheEngineRefuses_IsAMistakeToo()
    {
        using var template = new ATemplate("{{concat \"}\" }}}");

        template.Mistakes.ShouldBe(["doc.md(1,1): error CHT015: The template engine refuses the file: Starting and ending handlebars do not match"]);
    }
}
