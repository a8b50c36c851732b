namespace Search.Cli.Tests;

/// <summary>Three articles as JSON Lines.</summary>
internal static class SampleThreads
{
    public static readonly string[] Lines =
    [
        """{"id":"barrier","url":"https://sentinel.example/barrier","outlet":"The Sentinel","title":"Council votes for a flood barrier","authors":["Margit Thorne"],"published":"2012-03-14","tags":["harbour"],"body":"The city will build a barrier across the Narrows.","comments":[{"id":"1","author":"bargee_bill","published":"2012-03-14","body":"We carried that piano upstairs eleven times."},{"id":"2","parent":"1","author":"Old Dredger","body":"Mud will hold the barrier like a boot in a bog.","votes":3}]}""",
        """{"id":"astrolabe","outlet":"The Sentinel","title":"Thieves take the astrolabe","authors":["Owen Tallis"],"published":"2011-11-07","tags":["crime"],"body":"A brass instrument left the museum at night.","comments":[]}""",
        """{"id":"boar","outlet":"The Courier","title":"Wild boar in the orchard","authors":["Margit Thorne"],"body":"The boar ate the cider apples <b>before</b> the barrier was built.","comments":[{"id":"1","author":null,"body":"Good for the boar."}]}""",
    ];
}
