using System.Text.Json;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary><c>stats nps</c>, <c>incidents</c>, <c>business-days</c> and <c>vectors</c> on files of any firm, and what they refuse.</summary>
public sealed class StatsTests : IDisposable
{
    private readonly Cli _cli = new();

    [Fact]
    public async Task Nps_AnySurvey_FindsItsColumnAndLeavesBlanksOut()
    {
        var json = await JsonAsync("stats", "nps", _cli.File("s.csv", "client,NPS\na,10\nb,9\nc,8\nd,0\ne,\nf,N/A\n"), "--json");

        var nps = json.GetProperty("nps");
        (nps.GetProperty("n").GetInt32(), nps.GetProperty("na").GetInt32()).ShouldBe((4, 2));
        nps.GetProperty("nps").GetDouble().ShouldBe(25);
        json.TryGetProperty("csat_overall", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Nps_GroupWeightAndCodes_AreTakenFromTheOptions()
    {
        var file = _cli.File("s.csv", "q,team,w\n10,x,3\n0,y,1\n99,y,1\n");

        var json = await JsonAsync("stats", "nps", file, "--column", "q", "--group", "team", "--weight", "w", "--na", "99", "--json");

        json.GetProperty("nps_weighted").GetDouble().ShouldBe(50);
        json.GetProperty("by_group").GetProperty("y").GetProperty("responses").GetInt32().ShouldBe(2);
        json.GetProperty("by_group").GetProperty("y").GetProperty("nps").GetDouble().ShouldBe(-100);
    }

    [Fact]
    public async Task Nps_CsatScale_GivesTheTopTwoShare()
    {
        var json = await JsonAsync("stats", "nps", _cli.File("s.csv", "stars\n5\n4\n3\n1\n"), "--column", "stars", "--scale", "csat5", "--json");

        var csat = json.GetProperty("csat_overall");
        csat.GetProperty("top2").GetProperty("rate").GetDouble().ShouldBe(0.5);
        csat.GetProperty("mean").GetDouble().ShouldBe(3.25);
    }

    [Theory]
    [InlineData("nps\n11\n", "s.csv(2): nps: '11' is not a whole number from 0 to 10; blanks, BLANK, NA and N/A are read as no answer, other codes are named with --na")]
    [InlineData("nps\n7.5\n", "s.csv(2): nps: '7.5' is not a whole number")]
    [InlineData("csat\n6\n", "s.csv(2): csat: '6' is not a whole number from 1 to 5")]
    [InlineData("a,b\n1,2\n", "no column is known as a survey's question; name it with --column: a and b")]
    [InlineData("nps\n1\n", "the header has no column 'score'", "--column", "score")]
    public async Task Nps_BadSurvey_IsRefused(string content, string sentence, params string[] options)
    {
        var result = await _cli.RunAsync(["stats", "nps", _cli.File("s.csv", content), .. options]);

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Incidents_BadRows_AreRefusedLineByLine()
    {
        const string Header = "location,priority,reassignment_count,reopen_count,made_sla,opened_at,left_new_at,resolved_at";

        var result = await _cli.RunAsync("stats", "incidents", _cli.File("i.csv", $"{Header}\n1,2,0,0,yes,2016-02-29T01:16,,\n1,2,0,0,true,29/2/2016,,\n"));

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("i.csv(2): made_sla: 'yes' is not one of the words allowed");
        result.Error.ShouldContain("i.csv(3): opened_at: '29/2/2016' is not a date or time");
    }

    [Fact]
    public async Task Incidents_Text_SaysTheSharesWithTheirIntervals()
    {
        const string Header = "location,priority,reassignment_count,reopen_count,made_sla,opened_at,left_new_at,resolved_at";

        var result = await _cli.RunAsync("stats", "incidents", _cli.File("i.csv", $"{Header}\n1,2,0,0,true,2016-02-29T09:00,2016-02-29T10:30,2016-02-29T12:00\n"));

        result.Exit.ShouldBe(0);
        result.Output.ShouldContain("Within the agreed time: 100.0 % (1 of 1; 95 % interval 20.7 to 100.0).");
        result.Output.ShouldContain("until taken up: half within 90.0");
    }

    [Fact]
    public async Task GC11_BusinessDays_OurHolidays_GiveTheDeadline()
    {
        var json = await JsonAsync("stats", "business-days", Holidays(), "--place", "fi", "--date", "2026-12-23", "--json");

        var one = json.GetProperty("cases")[0];
        one.GetProperty("deadline_1").GetString().ShouldBe("2026-12-28");
        one.GetProperty("is_business_day").GetBoolean().ShouldBeTrue();
        json.GetProperty("warnings")[0].GetString()!.ShouldContain("from 2026 to 2026");
    }

    [Fact]
    public async Task BusinessDays_WithoutDays_CountsEveryPlaceAndYear()
    {
        var json = await JsonAsync("stats", "business-days", Holidays(), "--json");

        var years = json.GetProperty("places").EnumerateArray().ToDictionary(place => place.GetProperty("place").GetString()!, place => place.GetProperty("years")[0]);
        years["fi"].GetProperty("business_days").GetInt32().ShouldBe(259);
        years["fi"].GetProperty("holidays_on_weekdays").GetInt32().ShouldBe(2);
        years["se"].GetProperty("business_days").GetInt32().ShouldBe(261);
    }

    [Theory]
    [InlineData(1, "The file has no holidays of 'fii'; did you mean 'fi'?", "--place", "fii")]
    [InlineData(1, "--date is '24.12.2026'; expected a day such as 2026-12-24", "--date", "24.12.2026")]
    [InlineData(1, "expected a year from 1900 to 2200", "--date", "9999-12-31")]
    [InlineData(2, "leave --place and --date out", "--cases", "c.csv", "--place", "fi")]
    [InlineData(1, "c.csv(1): the file cannot be read", "--cases", "c.csv")]
    public async Task BusinessDays_BadOptions_AreRefused(int exit, string sentence, params string[] options)
    {
        var result = await _cli.RunAsync(["stats", "business-days", Holidays(), .. options]);

        result.Exit.ShouldBe(exit);
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("h.json", "{", "h.json(1): this is not JSON")]
    [InlineData("h.json", "{}", "h.json(1): scotland: is missing")]
    [InlineData("h.csv", "country,region,date,name,type\nGB,,2026-13-01,x,public\n", "h.csv(2): date: '2026-13-01' is not a date")]
    [InlineData("h.csv", "country,region,date,name,type\nGB,,2026-12-01,x,pubic\n", "h.csv(2): type: 'pubic' is not one of the words allowed; did you mean 'public'?")]
    public async Task BusinessDays_BadHolidays_AreRefused(string name, string content, string sentence)
    {
        var result = await _cli.RunAsync("stats", "business-days", _cli.File(name, content));

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("""{ "wilson": [{ "x": 3, "n": 2 }] }""", "wilson[0]: 'x' and 'n' are to be whole numbers")]
    [InlineData("""{ "wilson": [{ "x": 1.5, "n": 2 }] }""", "wilson[0]: 'x' and 'n' are to be whole numbers")]
    [InlineData("""{ "multiple_testing": [{ "p": [2] }] }""", "multiple_testing[0]: 'p' is no list of numbers from 0 to 1")]
    [InlineData("""{ "two_arms": 1 }""", "'two_arms' is no list of cases")]
    [InlineData("[]", "the file holds no JSON object")]
    [InlineData("{}", "there are no cases")]
    [InlineData("{", "this is not JSON")]
    public async Task Vectors_BadFile_IsRefused(string content, string sentence)
    {
        var result = await _cli.RunAsync("stats", "vectors", _cli.File("v.json", content));

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    public void Dispose() => _cli.Dispose();

    private string Holidays() => _cli.File("h.csv", "calendar,date,name\nfi,2026-12-24,Eve\nfi,2026-12-25,Christmas\nse,2026-12-26,Saturday\n");

    private async Task<JsonElement> JsonAsync(params string[] args)
    {
        var result = await _cli.RunAsync(args);
        result.Error.ShouldBeEmpty();
        return JsonElement.Parse(result.Output);
    }
}
