using CustomerHealth.Documents.Templates;

namespace CustomerHealth.Documents.Tests.Templates;

/// <summary>QB-8: a document that says <c>audience: client</c> names no internal field, whichever way it goes. What nobody marked is internal.</summary>
public sealed class ClientAudienceTests
{
    private const string Head = "---\ntitle: T\naudience: client\n---\n";
    private const string Says = ", and 'doc.md' says 'audience: client'; a client may see account.name, name, rows[].label.";

    [Theory]
    [InlineData("{{account.owner}}", "doc.md(5,3): error CHT018: 'account.owner' is internal")]
    [InlineData("{{#if flag}}x{{/if}}", "doc.md(5,7): error CHT018: 'flag' is internal")]
    [InlineData("{{#unless flag}}x{{/unless}}", "doc.md(5,11): error CHT018: 'flag' is internal")]
    [InlineData("{{#if name}}x{{else if flag}}y{{/if}}", "doc.md(5,24): error CHT018: 'flag' is internal")]
    [InlineData("{{#if (eq flag true)}}x{{/if}}", "doc.md(5,11): error CHT018: 'flag' is internal")]
    [InlineData("{{concat name account.owner}}", "doc.md(5,15): error CHT018: 'account.owner' is internal")]
    [InlineData("{{rag \"green\" account.owner}}", "doc.md(5,15): error CHT018: 'account.owner' is internal")]
    [InlineData("{{spark weeks}}", "doc.md(5,9): error CHT018: 'weeks' is internal")]
    [InlineData("{{#each weeks}}{{this}}{{/each}}", "doc.md(5,9): error CHT018: 'weeks' is internal")]
    [InlineData("{{#with account}}{{owner}}{{/with}}", "doc.md(5,20): error CHT018: 'owner' is internal")]
    [InlineData("{{#with account as |a|}}{{a.owner}}{{/with}}", "doc.md(5,27): error CHT018: 'a.owner' is internal")]
    [InlineData("{{#each rows}}{{#each tags}}{{this}}{{/each}}{{/each}}", "doc.md(5,23): error CHT018: 'tags' is internal")]
    [InlineData("{{#each rows as |row|}}{{#each row.tags}}x{{/each}}{{/each}}", "doc.md(5,32): error CHT018: 'row.tags' is internal")]
    [InlineData("{{#each rows}}{{../account.owner}}{{/each}}", "doc.md(5,17): error CHT018: '../account.owner' is internal")]
    [InlineData("{{#each rows}}{{@root.account.owner}}{{/each}}", "doc.md(5,17): error CHT018: '@root.account.owner' is internal")]
    [InlineData("{{#with account}}{{this.owner}}{{/with}}", "doc.md(5,20): error CHT018: 'this.owner' is internal")]
    [InlineData("```tiles\n{{json account}}\n```", "doc.md(6,8): error CHT018: 'account' holds internal fields (account.owner)")]
    [InlineData("```tiles\n{{json rows}}\n```", "doc.md(6,8): error CHT018: 'rows' holds internal fields (rows.tags[])")]
    [InlineData("{{#each rows}}\n```tiles\n{{json this}}\n```\n{{/each}}", "doc.md(7,8): error CHT018: 'this' holds internal fields (this.tags[])")]
    [InlineData("```tiles\n{{json @root}}\n```", "doc.md(6,8): error CHT018: '@root' holds internal fields (@root.account.owner, @root.flag, @root.rows[].tags[], @root.weeks[])")]
    public void Check_InternalFieldInClientDocument_IsRefusedWithWhatIsAllowed(string body, string expected)
    {
        using var template = new ATemplate(body, Head);

        template.Mistakes.ShouldBe([expected + Says]);
    }

    /// <summary>Names that the engine does not take as the check does: even where a template passes, the model holds nothing that a client may not see.</summary>
    [Theory]
    [InlineData("{{#with account as |a owner|}}{{owner}}{{/with}}", "")]
    [InlineData("{{#with @root as |a flag|}}{{flag}}{{/with}}", "")]
    [InlineData("{{#with @root as |a weeks|}}\n```x\n{{json weeks}}\n```\n{{/with}}", "")]
    [InlineData("{{> p owner=\"x\"}}", "{{#with account}}{{owner}}{{/with}}")]
    [InlineData("{{#each rows as |owner i|}}{{#with @root.account}}{{owner}}{{/with}}{{/each}}", "")]
    public void Render_NameThatHidesAnInternalField_ShowsNothingInternal(string body, string partial)
    {
        using var template = new ATemplate(body, Head).Write("_p.md", partial);

        template.Mistakes.ShouldNotBeEmpty();
        (template.Templates.Render("doc", "", ATemplate.Model).Markdown ?? "").ShouldNotContain("Mara");
        new[] { ClientModel.Of(ATemplate.Model, ATemplate.Fields.Root) }.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            seen => seen.Keys.ShouldBe(["name", "account", "rows"]),
            seen => ((IReadOnlyDictionary<string, object?>)seen["account"]!).Keys.ShouldBe(["name"]),
            seen => ((IEnumerable<object?>)seen["rows"]!).Cast<IReadOnlyDictionary<string, object?>>().ShouldAllBe(row => row.Count == 1 && row.ContainsKey("label")));
    }

    [Theory]
    [InlineData("{{> p}}", "{{account.owner}}", "_p.md(1,3): error CHT018: 'account.owner' is internal")]
    [InlineData("{{> p account}}", "{{owner}}", "_p.md(1,3): error CHT018: 'owner' is internal")]
    [InlineData("{{> p name=account.owner}}", "{{name}}", "_p.md(1,3): error CHT018: 'name' is internal")]
    [InlineData("{{> p rows=weeks}}", "{{#each rows}}{{this}}{{/each}}", "_p.md(1,9): error CHT018: 'rows' is internal")]
    [InlineData("{{#each rows}}{{> p}}{{/each}}", "{{#if @root.flag}}x{{/if}}", "_p.md(1,7): error CHT018: '@root.flag' is internal")]
    [InlineData("{{#with account}}{{> p}}{{/with}}", "{{> q this}}", "_q.md(1,3): error CHT018: 'owner' is internal")]
    public void Check_InternalFieldThroughAPartial_IsRefusedWhereItStands(string body, string partial, string expected)
    {
        using var template = new ATemplate(body, Head).Write("_p.md", partial).Write("_q.md", "{{owner}}");

        template.Mistakes.ShouldBe([expected + Says]);
    }

    [Theory]
    [InlineData("---\ntitle: {{yaml account.owner}}\naudience: client\n---\n", 2)]
    [InlineData("---\naudience: 'client' # for the board\ntitle: {{yaml (concat name account.owner)}}\n---\n", 3)]
    [InlineData("---\naudience: internal\n{{#if name}}\naudience: \"client\"\n{{/if}}\ntitle: {{yaml account.owner}}\n---\n", 6)]
    public void Check_InternalFieldInTheHead_IsRefused(string head, int line)
    {
        using var template = new ATemplate(head: head);

        template.Mistakes.ShouldHaveSingleItem().ShouldStartWith($"doc.md({line},");
        template.Mistakes[0].ShouldContain("error CHT018: 'account.owner' is internal");
    }

    [Fact]
    public void Check_MarkedFieldsInClientDocument_AreAllowed()
    {
        using var template = new ATemplate("{{#with account}}{{name}}{{/with}}{{#each rows}}{{label}}{{@index}}{{../name}}{{/each}}{{> p account}}", Head).Write("_p.md", "{{name}}");

        template.Mistakes.ShouldBeEmpty();
        template.Text.ShouldContain("Acmeone0Acmetwo1AcmeAcme");
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("leadership")]
    public void Check_EveryFieldInOtherAudiences_IsAllowed(string audience)
    {
        using var template = new ATemplate("{{account.owner}}{{spark weeks}}{{#if flag}}x{{/if}}", $"---\ntitle: T\naudience: {audience}\n---\n");

        template.Mistakes.ShouldBeEmpty();
    }

    /// <summary>RP-1: the last good version stays in force while the new one is refused.</summary>
    [Fact]
    public void Render_TemplateThatTurnsToClients_KeepsTheLastGoodVersion()
    {
        using var template = new ATemplate("{{name}}", Head);
        template.Text.ShouldContain("Acme");
        template.Write("doc.md", Head + "{{account.owner}}");

        var text = template.Templates.Render("doc", "", ATemplate.Model);

        text.Markdown.ShouldNotBeNull().ShouldNotContain("Mara");
        text.Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHT018");
    }

    [Fact]
    public void Render_RefusedFromTheStart_GivesNoText()
    {
        using var template = new ATemplate("{{account.owner}}", Head);

        template.Templates.Render("doc", "", ATemplate.Model).HasText.ShouldBeFalse();
    }
}
