"""The map: pictures of the theatre from Lake Baikal to Hawaii.

How scenes use it
-----------------
Describe what is to be seen with the frozen records of `game.ui.map.picture` (no pygame there, so
`game.ui.cards` may fill them), then either

* a live map, with pan, zoom, picking, chips and cross-fades (`game.ui.map.plate`)::

      plate = MapPlate(kit, pygame.Rect(304, 72, 1184, 776))     # framed=False: without the degree frame
      plate.show(picture)                # at any time; only what changed is drawn anew, off the frame's path
      plate.update(seconds)              # every frame: takes up finished bakes, moves glides and fades on
      plate.draw(screen)                 # every frame: one blit while nothing moves
      plate.pick(pos)                    # -> Hit("chip" | "inset" | "region", id) or None
      plate.pan(dx, dy); plate.zoom(+1, about=pos); plate.fit(); plate.go_to(view)
      plate.resize(rect)                 # after a window change; with another kit, close it and make a new one
      plate.chip_at("south_sakhalin")    # where the disc stands in the window, for a focus ring
      plate.is_settled                   # False while a bake, a fade or a glide is still under way
      plate.finish()                     # wait for the picture (screenshots, tests)
      plate.close()                      # stop the worker when the scene goes

* or one finished picture, painted at once (`game.ui.map.still`): thumbnails, report plates, the title's art::

      surface = still(kit, picture, (430, 430), framed=True)

`game.ui.map.views` holds the views of STYLE section 5 (PORTSMOUTH, KURILS, PACIFIC, REPORT, TITLE), the zoom
steps, `view_of(lon, lat, px_per_km)` (north upright), `chip_spot(id)` and `region_spot(id)`.
`game.ui.map.globe.places` gives `regions()` (id -> title, realm, label point) and `places().chips[id]`
(regions, marker, line, zone). A chip's holder colours all its regions: set `holders[region]` for each.

`MapPicture.names = None` letters the map with the names of its `year` (assets/map/names.yaml); `()` letters
nothing; `standard_names(year, px_per_km)` of `marks.names` gives the default, to be added to.
`MapPicture.tints` (region -> hex) colours the layers of worth and interest. At 1280 x 720 the insets fold
away (`marks.insets.is_folded`): show them by a button of the screen, each as a `still`.

Names are set in the worker, which has fonts of its own; new marks of chips show at once where the old ones
stood. A change of owner is painted only about the regions it concerns (`bake.renewal`), with the same pixels as
a whole bake. A selected chip that is a strait or a zone washes its waters; demilitarised land carries crossed guns.

Equal pictures at equal sizes give equal pixels.
"""
