using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Import;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Import;

public sealed class KindsTests : IDisposable
{
    private const string Looks = "account,name,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended";
    private readonly ImportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Import_Folder_TakesPodsPeopleAccountsFirstThenTheRestByName()
    {
        Everything();

        var report = await _files.ImportAsync();

        report.Files.SelectMany(file => file.Refused).ShouldBeEmpty();
        report.IsClean.ShouldBeTrue();
        report.Files.Select(file => file.Name).ShouldBe(
        [
            "pods.csv", "people.csv", "accounts.csv", "experiments.csv", "holidays.csv", "objectives.csv", "observations.csv", "outcomes.csv",
            "training.csv", "weekly_goals.csv",
        ]);
        _files.Store.Committed.ShouldAllBe(origin => origin.Actor == "operator" && origin.At == ImportFiles.Now);
    }

    [Fact]
    public async Task Import_Everything_ReadsEachKind()
    {
        Everything();

        await _files.ImportAsync();

        var account = _files.Store.Stored<AccountRecord>().First();
        (account.Account.Name, account.Account.Industry, account.Account.Mrr, account.Account.Lifecycle).ShouldBe(("Acme Oy", "Star Wars", 1250.5m, Lifecycle.Onboarding));
        account.Account.Aliases.ShouldBe(["Acme", "ACME Corp"]);
        account.From.ShouldBe(new LocalDate(2025, 3, 1));
        account.KnownAt.ShouldBe(Instant.FromUtc(2025, 2, 28, 22, 0));
        _files.Store.Stored<PersonRecord>().First().Person.Manager.ShouldBe("lee");
        _files.Store.Stored<ExperimentRecord>().Single().ShouldBe(
            new ExperimentRecord("acme", "ann", "Hero", null, "B", 1000, 50, 1001, 70, new LocalDate(2026, 8, 1)));
        _files.Store.Stored<HolidayRecord>().Single().ShouldBe(new HolidayRecord("fi", new LocalDate(2026, 12, 6), "Independence Day"));
        _files.Store.Stored<ObjectiveRecord>().Single().ShouldBe(
            new ObjectiveRecord("acme", "leads", "Leads", 10, 40, null, new LocalDate(2026, 7, 1), new LocalDate(2026, 9, 30), "Jo"));
        _files.Store.Stored<OutcomeRecord>().Single().ShouldBe(new OutcomeRecord("acme", new LocalDate(2026, 6, 1), "renewed"));
        _files.Store.Stored<TrainingRecord>().Single().ShouldBe(new TrainingRecord("ann", "Ads", new LocalDate(2026, 1, 5), 87.5));
        _files.Store.Stored<WeeklyGoalRecord>().Single().ShouldBe(
            new WeeklyGoalRecord("acme", "ann", "leads", "2026-W47", "Launch", "done", Instant.FromUtc(2026, 11, 20, 10, 0)));
    }

    [Theory]
    [InlineData("pods.csv", "key,name", "{0},N", 200)]
    [InlineData("people.csv", "key,name", "{0},N", 200)]
    [InlineData("accounts.csv", "key,name", "{0},N", 200)]
    [InlineData("objectives.csv", "account,key,metric,baseline,target,start,due", "acme,{0},M,1,2,2026-07-01,2026-09-30", 200)]
    [InlineData("weekly_goals.csv", "account,owner,week,text,state", "acme,ann,2026-W47,{0},open", 400)]
    [InlineData("holidays.csv", "calendar,date,name", "{0},2026-12-06,N", 200)]
    [InlineData("training.csv", "person,module,completed", "ann,{0},2026-01-05", 200)]
    [InlineData("experiments.csv", Looks, "acme,{0},B,1000,50,1001,70,2026-08-01", 200)]
    [InlineData("experiments.csv", Looks, "acme,Hero,{0},1000,50,1001,70,2026-08-01", 200)]
    [InlineData("observations.csv", "account,measure,at,value,source", "acme,{0},2026-09-30,1,s", 100)]
    public async Task Import_KeyOfAnyLength_IsRefusedAboveTheLimitAndOnlyThere(string file, string header, string row, int most)
    {
        Everything();
        var rows = Enumerable.Range(most - 1, 3).Select(length => string.Format(CultureInfo.InvariantCulture, row, new string('k', length)));
        _files.With(file, $"{header}\n{string.Join('\n', rows)}\n");

        var report = await _files.ImportAsync();

        var refused = report.Files.Single(one => one.Name == file).Refused.ShouldHaveSingleItem();
        refused.Line.ShouldBe(4);
        refused.Why.ShouldStartWith($"'{new string('k', 60)}…' is {most + 1} characters long; at most {most} are allowed");
    }

    [Fact]
    public async Task Import_AccountWithoutStart_IsKnownFromTheFirstDay()
    {
        await _files.With("accounts.csv", "key,name\nacme,Acme\n").ImportAsync();

        _files.Store.Stored<AccountRecord>().Single().From.ShouldBe(new LocalDate(1, 1, 1));
    }

    [Fact]
    public async Task Import_KnownAccount_IsANewVersionFromToday()
    {
        await _files.Knowing("acme").With("accounts.csv", "key,name,start\nacme,Acme,2020-01-01\n").ImportAsync();

        var record = _files.Store.Stored<AccountRecord>().Single();
        (record.From, record.KnownAt).ShouldBe((new LocalDate(2026, 11, 22), ImportFiles.Now));
    }

    [Theory]
    [InlineData("accounts.csv", "key,name\na,A\na,B\n", "key", "'a' stands twice in the file")]
    [InlineData("accounts.csv", "key,name,mrr\na,A,\"1,250\"\n", "mrr", "'1,250' is not an amount")]
    [InlineData("accounts.csv", "key,name,lifecycle\na,A,activ\n", "lifecycle", "'activ' is not one of the words allowed; did you mean 'active'?")]
    [InlineData("accounts.csv", "key,name,pod\na,A,north\n", "pod", "there is no pod 'north'")]
    [InlineData("accounts.csv", "key,name,owner\na,A,ann\n", "owner", "there is no person 'ann'")]
    [InlineData("accounts.csv", "key,name,timezone\na,A,EET+2\n", "timezone", "'EET+2' is not a time zone; use an IANA name")]
    [InlineData("accounts.csv", "key,name,start\na,A,soon\n", "start", "'soon' is not a date; write it as 2026-09-30")]
    [InlineData("accounts.csv", "key,name,mrr\na,A,-5\n", "mrr", "'-5' is below 0; write what the account pays a month, or leave it blank")]
    [InlineData("people.csv", "key,name,email\np,P,mara\n", "email", "'mara' is not an e-mail address; write it as mara@firm.com, or leave it blank")]
    [InlineData("people.csv", "key,name,email\np,P,a@b@c\n", "email", "'a@b@c' is not an e-mail address")]
    [InlineData("people.csv", "key,name,email\np,P,a b@c\n", "email", "'a b@c' is not an e-mail address")]
    [InlineData("pods.csv", "key,name\np,P\np,Q\n", "key", "'p' stands twice in the file")]
    [InlineData("people.csv", "key,name,access\np,P,exective\n", "access", "'exective' is not one of the words allowed; did you mean 'executive'?")]
    [InlineData("people.csv", "key,name,access\np,P,root\n", "access", "'root' is not one of the words allowed; allowed are executive, lead and member")]
    [InlineData("people.csv", "key,name\np,P\np,Q\n", "key", "'p' stands twice in the file")]
    [InlineData("people.csv", "key,name,manager\np,P,p\n", "manager", "'p' cannot be their own manager")]
    [InlineData("people.csv", "key,name,manager\np,P,q\nq,Q,r\nr,R,q\ns,S,\n", "manager", "there is no person 'q', neither in the store nor in a good row")]
    [InlineData("people.csv", "key,name,manager\nq,Q,r\nr,R,q\ns,S,\n", "manager", "nobody can be over their own manager, and here q → r → q; leave the manager of one of them blank, and if that one is not to see every account, say lead or member in the column access")]
    [InlineData("people.csv", "key,name,manager\np,P,boss\n", "manager", "there is no person 'boss', neither in the store nor in a good row")]
    [InlineData("objectives.csv", "account,key,metric,baseline,target,start,due\nacme,k,m,ten,4,2026-01-01,2026-04-01\n", "baseline", "'ten' is not a number")]
    [InlineData("objectives.csv", "account,key,metric,baseline,target,start,due\nacme,k,m,1,4,2026-05-01,2026-04-01\n", "due", "2026-04-01 is before the start, 2026-05-01")]
    [InlineData("weekly_goals.csv", "account,owner,week,text,state\nacme,ann,2026-W54,t,open\n", "week", "'2026-W54' is not an ISO week; write it as 2026-W47")]
    [InlineData("weekly_goals.csv", "account,owner,week,text,state\nacme,lee,2026-W47,t,opne\n", "state", "'opne' is not one of the words allowed; did you mean 'open'?")]
    [InlineData("outcomes.csv", "account,date,event\nacme,2026-01-01,left\n", "event", "'left' is not one of the words allowed; allowed are churned, renewed, expanded and contracted")]
    [InlineData("training.csv", "person,module,completed\nann,m,2026-01-01\n", "person", "there is no person 'ann'")]
    [InlineData("experiments.csv", "account,name,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended\nacme,n,B,10,11,5,1,2026-01-01\n", "control_conversions", "11 of 10 cannot be")]
    [InlineData("experiments.csv", "account,name,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended\nacme,n,B,0,0,5,1,2026-01-01\n", "control_visitors", "is 0; a rate needs at least one")]
    [InlineData("experiments.csv", "account,name,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended\nacme,n,B,5,1,1000000000000001,1,2026-01-01\n", "variant_visitors", "1000000000000001 is more than 1,000,000,000,000,000")]
    [InlineData("experiments.csv", "account,name,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended\nacme,n,B,-1,1,5,1,2026-01-01\n", "control_visitors", "'-1' is not a whole number of 0 or more")]
    public async Task Import_BadCell_SaysWhy(string file, string text, string column, string why)
    {
        _files.Knowing("acme").With(file, text).Store.People.Add("lee");

        var refused = (await _files.ImportAsync(file)).Files.Single().Refused[0];

        refused.Column.ShouldBe(column);
        refused.Why.ShouldStartWith(why);
    }

    [Fact]
    public async Task Import_ManagerOfARefusedRow_RefusesThoseWhoReportToIt()
    {
        _files.With("people.csv", "key,name,manager,pod\nann,Ann,lee,\nlee,Lee,mia,\nmia,Mia,,nowhere\nkim,Kim,,\n");

        var report = (await _files.ImportAsync("people.csv", new() { SkipBad = true })).Files.Single();

        report.Refused.Select(refused => refused.Line).ShouldBe([2, 3, 4]);
        _files.Store.Stored<PersonRecord>().Single().Person.Key.ShouldBe("kim");
    }

    private void Everything() => _files
        .With("pods.csv", "key,name,timezone,channel\nnorth,North,Europe/Helsinki,C1\n")
        .With("people.csv", "key,name,manager,pod\nann,Ann,lee,north\nlee,Lee,,\n")
        .With("accounts.csv", "key,name,aliases,industry,mrr,start,lifecycle,pod,owner\nacme,Acme Oy,Acme; ACME Corp,Star Wars,1250.50,2025-03-01,Onboarding,north,ann\n")
        .With("observations.csv", "account,measure,at,value,source\nacme,a.b,2026-09-30,7,s\n")
        .With("objectives.csv", "account,key,metric,baseline,target,current,start,due,agreed_by\nacme,leads,Leads,10,40,,2026-07-01,2026-09-30,Jo\n")
        .With("weekly_goals.csv", "account,owner,objective,week,text,state,done_at\nacme,ann,leads,2026-W47,Launch,done,2026-11-20T12:00\n")
        .With("outcomes.csv", "account,date,event\nacme,2026-06-01,renewed\n")
        .With("holidays.csv", "calendar,date,name\nfi,2026-12-06,Independence Day\n")
        .With("training.csv", "person,module,completed,score\nann,Ads,2026-01-05,87.5\n")
        .With("experiments.csv", "account,designer,name,tactic,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended\nacme,ann,Hero,,B,1000,50,1001,70,2026-08-01\n");
}
