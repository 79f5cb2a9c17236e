using CustomerHealth.Sources.Scorecards;

namespace CustomerHealth.Sources.Tests.Scorecards;

public sealed class ScorecardMistakeTests : IDisposable
{
    private readonly ScorecardFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("name: Ours", "name: [", "CHS001", 3, "this is not YAML")]
    [InlineData("name: Ours", "nam: Ours", "CHS003", 2, "'nam' is not a key of a view; did you mean 'name'?")]
    [InlineData("kind: count", "kind: count\n        colour: blue", "CHS003", 11, "'colour' is not a key of a measure; allowed are")]
    [InlineData("name: Ours\n", "", "CHS004", 1, "a view must have the key 'name'")]
    [InlineData("kind: count\n        ", "", "CHS004", 8, "a measure must have the key 'kind'")]
    [InlineData("green: 3", "green: three", "CHS005", 12, "'green' must be a number such as 3 or 0.5, not the text 'three'")]
    [InlineData("name: Ours", "name: [Ours]", "CHS005", 2, "'name' must be a text, not a list")]
    [InlineData("name: Ours", "name:", "CHS005", 2, "'name' must be a text, not nothing")]
    [InlineData("green: 3", "green: 3\n        valid-days: 1.5", "CHS005", 13, "'valid-days' must be a whole number")]
    [InlineData("name: Ours", "name: Ours\nname: Mine", "CHS006", 3, "the key 'name' stands twice in a view")]
    [InlineData("kind: count", "kind: cuont", "CHS007", 10, "'kind' is 'cuont'; did you mean 'count'?")]
    [InlineData("better: lower", "better: sideways", "CHS007", 11, "'better' is 'sideways'; allowed are")]
    [InlineData("name: Ours", "name: Ours\nenabled: maybe", "CHS007", 3, "'enabled' is 'maybe'; allowed are")]
    [InlineData("green: 3", "weight: -1\n        green: 3", "CHS008", 12, "'weight' is -1; it must be above 0")]
    [InlineData("green: 3", "weight: 0\n        green: 3", "CHS008", 12, "'weight' is 0; it must be above 0")]
    [InlineData("name: Ours", "name: Ours\nminimum-coverage: 50", "CHS008", 3, "'minimum-coverage' is 50; it must be 0 to 1")]
    [InlineData("green: 3", "over: { days: 0 }\n        green: 3", "CHS008", 12, "'days' is 0; it must be 1 to 36,500")]
    [InlineData("green: 3", "over: { days: 36501 }\n        green: 3", "CHS008", 12, "'days' is 36501; it must be 1 to 36,500")]
    [InlineData("green: 3", "valid-days: 99999999\n        green: 3", "CHS008", 12, "'valid-days' is 99999999; it must be 1 to 36,500")]
    [InlineData("green: 3", "over: { days: 9, at-least: -1 }\n        green: 3", "CHS008", 12, "'at-least' is -1; it must be 0 to 10,000")]
    [InlineData("green: 3", "over: { days: 9, at-least: 10001 }\n        green: 3", "CHS008", 12, "'at-least' is 10001; it must be 0 to 10,000")]
    [InlineData("green: 3", "weight: 1000.5\n        green: 3", "CHS008", 12, "'weight' is 1000.5; it must be above 0 and at most 1,000")]
    [InlineData("owner: Head of Support", "weight: 1e9", "CHS008", 6, "'weight' is 1e9; it must be above 0 and at most 1,000")]
    [InlineData("name: Ours", "name: &n Ours", "CHS009", 2, "anchors ('&') and tags ('!') are not used here")]
    [InlineData("yellow: 8\n", "yellow: 8\n---\nview: two\n", "CHS009", 14, "a second document")]
    [InlineData("view: ours", "view: Ours!", "CHS020", 1, "'Ours!' is no key; use lower-case letters")]
    [InlineData("measure: support.open-tickets", "measure: support..open", "CHS020", 8, "'support..open' is no key")]
    [InlineData("view: ours", "view: other", "CHS021", 1, "the view is 'other' but the file is 'ours.yaml'")]
    [InlineData("        green: 3\n        yellow: 8\n", "", "CHS025", 8, "kind count needs the cut points 'green' and 'yellow'")]
    [InlineData("        yellow: 8\n", "", "CHS025", 12, "'green' needs 'yellow' beside it")]
    [InlineData("green: 3", "green: 9", "CHS026", 12, "green is 9 and yellow is 8; where lower is better, green must be at most yellow")]
    [InlineData("better: lower", "better: higher", "CHS026", 12, "green is 3 and yellow is 8; where higher is better, green must be at least yellow")]
    [InlineData("name: Ours", "name: Ours\nbands: { green: 40, yellow: 50 }", "CHS026", 3, "green is 40 and yellow is 50; of scores more is better")]
    [InlineData("kind: count\n        better: lower", "kind: colour", "CHS027", 11, "'green' has no meaning for kind colour")]
    [InlineData("green: 3", "map: { a: green }\n        green: 3", "CHS027", 12, "'map' is for kind choice only")]
    [InlineData("kind: count", "kind: days-since\n        over: { days: 9, take: mean }", "CHS027", 11, "'take: mean' makes no sense of this kind of value; allowed here: last and days-since")]
    [InlineData("otherwise", "otherwise", "CHS030", 14, "'otherwise: na' without 'rules'", "yellow: 8", "yellow: 8\n        otherwise: na")]
    [InlineData("name: Ours", "name: Ours\naudience: client", "CHS031", 3, "'ours' cannot have 'audience: client': only client-outcomes may be shown to a client (SC-5)")]
    [InlineData("green: 3", "min: 5\n        max: 5\n        green: 3", "CHS036", 12, "'min' is 5 and 'max' is 5; 'min' must be less than 'max'")]
    [InlineData("kind: count", "kind: days-since\n        min: 0", "CHS027", 11, "'min' is for the kinds number, percent and count only")]
    [InlineData("green: 3", "logged-by: [call]\n        green: 3", "CHS027", 12, "'logged-by' is for kind days-since")]
    [InlineData("kind: count", "kind: days-since\n        logged-by: [Phone Call]", "CHS020", 11, "'Phone Call' is no kind of interaction")]
    [InlineData("kind: count", "kind: days-from-start\n        valid-days: 9", "CHS027", 11, "'valid-days' has no meaning for kind days-from-start")]
    [InlineData("kind: count\n        better: lower", "kind: days-from-start", "CHS027", 8, "kind days-from-start needs 'better: lower'")]
    [InlineData("green: 3", "play: { }\n        green: 3", "CHS004", 12, "'play' must be a text, or have 'yellow', 'red' or both")]
    [InlineData("green: 3", "play: { green: Celebrate. }\n        green: 3", "CHS003", 12, "'green' is not a key of 'play'")]
    public void Load_OneThingWrong_SaysWhereAndWhat(string from, string to, string code, int line, string sentence, string? from2 = null, string? to2 = null)
    {
        _files.Twisted(from2 ?? from, to2 ?? to);

        var mistake = ScorecardFolder.Load(_files.Folder).Mistakes.First(found => found.Code.Equals(code, StringComparison.Ordinal));

        mistake.Sentence.ShouldStartWith(sentence);
        mistake.Line.ShouldBe(line);
    }

    [Fact]
    public void Load_NumbersAtTheirLimits_AreFine()
    {
        _files.Twisted("green: 3", "weight: 1000\n        valid-days: 36500\n        over: { days: 36500, at-least: 10000 }\n        green: 3");

        ScorecardFolder.Load(_files.Folder).Mistakes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("when: { indusrty: x }", "CHS029", "'indusrty' cannot be asked for in a condition; did you mean 'industry'?")]
    [InlineData("when: { measure: a.b }", "CHS029", "'measure' cannot be asked for in a condition")]
    [InlineData("when: { }", "CHS030", "an empty condition always holds")]
    [InlineData("when: { tenure-months: { from: 6, below: 6 } }", "CHS030", "'from' is 6 and 'below' is 6, so no tenure fits")]
    [InlineData("when: { tenure-months: { } }", "CHS030", "'tenure-months' needs 'from', 'below' or both")]
    [InlineData("when: { industry: [] }", "CHS030", "'industry' lists no value")]
    [InlineData("when: { lifecycle: activ }", "CHS007", "'lifecycle' is 'activ'; did you mean 'active'?")]
    [InlineData("when: Star Wars", "CHS005", "'when' must be a set of keys, not the text 'Star Wars'")]
    public void Load_BadRule_SaysWhatIsAllowed(string when, string code, string sentence)
    {
        _files.Twisted("yellow: 8\n", $"yellow: 8\n        rules:\n          - {when}\n            green: 1\n            yellow: 2\n");

        var mistake = ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem();

        mistake.Code.ShouldBe(code);
        mistake.Sentence.ShouldStartWith(sentence);
        mistake.Line.ShouldBe(15);
    }

    [Theory]
    [InlineData("{ measure: a.b }", "CHS004", "'measure' needs 'is' beside it")]
    [InlineData("{ is: yes }", "CHS004", "'is' needs 'measure' beside it")]
    [InlineData("{ measure: support.open-tickets, is: yes }", "CHS030", "'support.open-tickets' cannot depend on itself")]
    [InlineData("onboarding", "CHS005", "each item of 'na-when' must be a set of keys, not the text 'onboarding'")]
    public void Load_BadNotApplicableWhen_SaysWhatIsWrong(string condition, string code, string sentence)
    {
        _files.Twisted("yellow: 8\n", $"yellow: 8\n        na-when:\n          - {condition}\n");

        var mistake = ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem();

        mistake.Code.ShouldBe(code);
        mistake.Sentence.ShouldStartWith(sentence);
    }

    [Theory]
    [InlineData("{ yes: gren }", "'yes' maps to 'gren', which is no band; did you mean 'green'?")]
    [InlineData("{ }", "a choice must have a 'map'")]
    public void Load_BadMap_NamesTheBands(string map, string sentence)
    {
        _files.Twisted("kind: count\n        better: lower\n        green: 3\n        yellow: 8", $"kind: choice\n        map: {map}");

        var mistake = ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem();

        mistake.Code.ShouldBe("CHS028");
        mistake.Sentence.ShouldStartWith(sentence);
    }

    [Fact]
    public void Load_RuleWithoutCuts_SaysSo()
    {
        _files.Twisted("yellow: 8\n", "yellow: 8\n        rules:\n          - when: { tier: gold }\n");

        ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHS025");
    }

    [Theory]
    [InlineData("    owner: Head of Support\n", "", "this group has no owner")]
    [InlineData("owner: Head of Support", "owner:", "this group has no owner")]
    [InlineData("owner: Head of Support", "owner: [Head of Support, Head of Product]", "this group has more than one owner")]
    [InlineData("owner: Head of Support", "owner: Support, Product", "this group has more than one owner")]
    public void Load_VendorRiskGroupWithoutExactlyOneOwner_IsRefused(string from, string to, string sentence)
    {
        _files.With(ScorecardFiles.Good.Replace("ours", "vendor-risk", StringComparison.Ordinal).Replace(from, to, StringComparison.Ordinal), "vendor-risk.yaml");

        var mistake = ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem();

        mistake.Code.ShouldBe("CHS032");
        mistake.Sentence.ShouldStartWith(sentence);
    }

    [Fact]
    public void Load_GroupAndMeasureTwice_ReportsBoth()
    {
        var group = ScorecardFiles.Good[ScorecardFiles.Good.IndexOf("  - group", StringComparison.Ordinal)..];
        _files.With(ScorecardFiles.Good + group);

        ScorecardFolder.Load(_files.Folder).Mistakes.Select(found => (found.Code, found.Line)).ShouldBe([("CHS023", 14), ("CHS024", 18)]);
    }

    [Fact]
    public void Load_SameViewInTwoFiles_NamesTheOther()
    {
        _files.With(ScorecardFiles.Good).With(ScorecardFiles.Good, "zwei.yaml");

        ScorecardFolder.Load(_files.Folder).Mistakes.ShouldContain(
            found => found.Code == "CHS022" && found.Sentence == "the view 'ours' is also in ours.yaml; one file a view");
    }

    [Fact]
    public void Load_OrderOnOneOfTheSeven_IsRefused()
    {
        _files.With("order: 3\n" + ScorecardFiles.Good.Replace("ours", "vendor-risk", StringComparison.Ordinal), "vendor-risk.yaml");

        ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHS034");
    }

    [Theory]
    [InlineData("", "CHS002", "the file is empty")]
    [InlineData("# only a comment\n", "CHS002", "the file is empty")]
    [InlineData("- a\n- b\n", "CHS005", "the file must be a set of keys ('key: value' lines), not a list")]
    [InlineData("groups: []\nview: ours\nname: x\n", "CHS004", "a view must have at least one group")]
    public void Load_HardlyAFile_SaysSo(string text, string code, string sentence)
    {
        var mistake = ScorecardFolder.Load(_files.With(text).Folder).Mistakes.ShouldHaveSingleItem();

        (mistake.Code, mistake.Sentence).ShouldBe((code, sentence));
    }

    [Fact]
    public void Load_NotUtf8_SaysSo()
    {
        File.WriteAllBytes(Path.Combine(_files.Folder, "ours.yaml"), [.. "name: caf"u8, 0xE9]);

        ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHS010");
    }

    [Fact]
    public void Load_DeepNesting_IsRefusedWithoutHarm() =>
        ScorecardFolder.Load(_files.With("groups: " + new string('[', 400) + new string(']', 400)).Folder)
            .Mistakes.ShouldContain(found => found.Code == "CHS009");

    [Fact]
    public void Load_FileCutOffAnywhereOrWithStraySigns_NeverThrows()
    {
        var good = File.ReadAllText(Repository.File("templates", "scorecards", "vendor-expansion.yaml"));
        const string Signs = "[]{}:,-#&*!|>'\"%@`?\t\0\u0085";
        for (var at = 0; at < good.Length; at += 3)
        {
            _files.With(at % 2 == 0 ? good[..at] : good.Insert(at, Signs[at % Signs.Length].ToString()), "vendor-expansion.yaml");
            Should.NotThrow(() => ScorecardFolder.Load(_files.Folder));
        }
    }

    [Fact]
    public void Load_NoFolderOrNoFiles_SaysSo()
    {
        ScorecardFolder.Load(_files.Folder).Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHS033");
        ScorecardFolder.Load(Path.Combine(_files.Folder, "nowhere")).Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHS010");
    }

    [Fact]
    public void Load_AllViewsOff_SaysSo() =>
        ScorecardFolder.Load(_files.With("enabled: false\n" + ScorecardFiles.Good).Folder).Mistakes.ShouldHaveSingleItem().Code.ShouldBe("CHS033");

    [Fact]
    public void Load_ManyMistakesInManyFiles_ReportsAllAtOnceAsCompilerLines()
    {
        _files.Twisted("kind: count", "kind: cuont").With("view: two\nname: Two\n", "two.yaml");

        var load = ScorecardFolder.Load(_files.Folder);

        load.Scorecard.ShouldBeNull();
        load.Mistakes.Select(found => found.ToString()).ShouldBe(
        [
            $"{Path.Combine(_files.Folder, "ours.yaml")}(10,15): error CHS007: 'kind' is 'cuont'; did you mean 'count'?",
            $"{Path.Combine(_files.Folder, "two.yaml")}(1,1): error CHS004: a view must have the key 'groups'",
        ]);
    }
}
