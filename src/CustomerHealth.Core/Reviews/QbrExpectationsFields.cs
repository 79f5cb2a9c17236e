namespace CustomerHealth.Core.Reviews;

/// <summary>The fields of <c>qbr-expectations</c> and what they hold. A test keeps them equal to what the model has.</summary>
internal static class QbrExpectationsFields
{
    public const string Text = """
        organisation @client     Name of the firm
        quarter @client          The quarter looked back on, Q3 2026
        nextQuarter @client      The quarter that is planned, Q4 2026
        leader                   Who leads the review
        subject                  The team or person that is reviewed
        date                     Day of the review, 14 Oct 2026
        weekday                  Wednesday
        start                    09:00
        end                      Start plus the minutes of the agenda
        timeZone                 IANA time zone of both
        place                    Room or call
        sendBy                   Last day on which the document may be sent: two weeks before
        participants[]           Who attends
        participants[].name      Full name
        participants[].title     What the person does in the firm
        participants[].roles     Leader, Presenter, Moderator, Note-taker, Expert, Guest
        participants[].minutes   Minutes of the agenda that are theirs, or a dash
        participants[].brings    How many things they bring, or a dash
        materials[]              Materials to prepare
        materials[].what         What it is
        materials[].who          Who brings it
        materials[].from         Where it comes from, or a dash
        reports[]                Reports to pull
        reports[].what           What it is
        reports[].who            Who pulls it
        reports[].from           Where it comes from, or a dash
        pastNumbers[]            Numbers to know of the past quarter
        pastNumbers[].name       What it is
        pastNumbers[].who        Who answers for it
        pastNumbers[].from       Where it is looked up
        comingNumbers[]          Numbers to know of the year to come
        comingNumbers[].name     What it is
        comingNumbers[].who      Who answers for it
        comingNumbers[].from     Where it is looked up
        format                   How the review is held
        tools                    The tools it is held with
        slidesTemplate           The template slides are made on; empty when none are made
        totalMinutes             Minutes of the whole agenda
        limitMinutes             The most there may be, 180
        agenda[]                 For an agenda block: {{json agenda}}
        agenda[].topic           What it is about
        agenda[].minutes         How long
        agenda[].owner           Who leads it; empty for a break
        agenda[].kind            talk, decision or break
        questions[]              Leading questions for every review; {{this}} in the loop
        goodQuarterQuestions[]   Questions for a good quarter; {{this}} in the loop
        snapshot @client         Id of the frozen facts
        """;
}
